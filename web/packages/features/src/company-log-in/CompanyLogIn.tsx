import { Alert, Button, Divider, Stack } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { companyLogIn, type CompanyKind } from "@ramal/api";
import { ProblemView } from "@ramal/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useAddress } from "../navigation";
import { companyLogInWords } from "./words";

const REASONS = [
  "log-in-over", "cancelled", "provider-refused", "unreachable", "bad-token", "connection-off", "domain-not-proved",
  "directory-not-synchronised", "other-organisation", "email-not-verified", "other-domain", "person-unknown", "person-left", "no-subscriber",
  "subscriber-off",
] as const;
const LONG_ENOUGH = 2;

/**
 * The buttons of a company's own log-in, for the phone's log-in page. `place`: what was typed so far, `name@domain`, a domain, or a
 * provider's name. Nothing is drawn where the place has no such log-in. What a refused log-in leads back with is told above.
 */
export function CompanyLogIn({ place }: { place: string }) {
  const t = companyLogInWords.use();
  const [asked] = useDebouncedValue(place.trim().toLowerCase().replace(/^.*@/, ""), 400);
  const choices = useQuery({ queryKey: ["company-log-in", asked], queryFn: () => companyLogIn.choices(asked), enabled: asked.length >= LONG_ENOUGH, staleTime: 60_000 });
  const starting = useMutation({
    mutationFn: (kind: CompanyKind) => companyLogIn.begin(place.trim().toLowerCase(), kind),
    onSuccess: (url) => window.location.assign(url),
  });
  const kinds = choices.data ?? [];
  return (
    <Stack gap="sm">
      {kinds.length > 0 ? <Divider label={t("or")} /> : null}
      {kinds.map((kind) => (
        <Button key={kind} variant="default" size="md" fullWidth loading={starting.isPending && starting.variables === kind} onClick={() => starting.mutate(kind)}>
          {t(`with.${kind}`)}
        </Button>
      ))}
      {starting.error ? <ProblemView problem={starting.error} /> : null}
    </Stack>
  );
}

/** Why the company's log-in led back here. The address says a word; nobody's text is shown. */
export function CompanyRefusal() {
  const t = companyLogInWords.use();
  const [{ refused }] = useAddress();
  if (!refused) return null;
  const reason = REASONS.find((one) => one === refused) ?? "other";
  return (
    <Alert color="red" role="alert" title={t("title")}>
      {t(`refused.${reason}`)}
    </Alert>
  );
}
