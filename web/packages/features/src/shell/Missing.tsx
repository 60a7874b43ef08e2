import { EmptyState, IconBan, IconSearch } from "@ramal/ui";
import { PageButton } from "../links";
import { shellWords } from "./words";

/** No page has this address. */
export function MissingPage() {
  const t = shellWords.use();
  return <EmptyState icon={IconSearch} title={t("missing.title")} text={t("missing.text")} action={<PageButton to="/">{t("missing.home")}</PageButton>} />;
}

/** The page exists, but not for this user. */
export function ForbiddenPage() {
  const t = shellWords.use();
  return <EmptyState icon={IconBan} title={t("forbidden.title")} text={t("forbidden.text")} action={<PageButton to="/">{t("missing.home")}</PageButton>} />;
}
