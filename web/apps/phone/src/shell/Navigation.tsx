import { Indicator } from "@mantine/core";
import { BareLink, type PageDefinition } from "@ramal/features";
import { useBilingual } from "@ramal/i18n";
import { useQuery } from "@tanstack/react-query";
import { unheardQuery } from "../voicemail/messages";
import classes from "./PhoneShell.module.css";
import { shellWords } from "./words";

/** Where one can go: at the side of a desk, at the foot of a phone. */
export function Navigation({ pages }: { pages: PageDefinition[] }) {
  const t = shellWords.use();
  const say = useBilingual();
  const { data: unheard = 0 } = useQuery(unheardQuery);
  return (
    <nav className={classes.nav} aria-label={t("menu")}>
      {pages
        .filter(({ section }) => section === "main")
        .map(({ path, title, icon: Drawn }) => (
          <BareLink key={path} to={path} exact={path === "/"} className={classes.link ?? ""}>
            <Indicator inline label={unheard} size={16} disabled={path !== "/voicemail" || unheard === 0} color="red.8">
              <Drawn size={22} />
            </Indicator>
            <span className={classes.linkWord}>{say(title)}</span>
          </BareLink>
        ))}
    </nav>
  );
}
