import { Alert, Stack, Title } from "@mantine/core";
import { answer } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/platform";
import { Loaded } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { Facts, IconWarning, Page, Sheet, Status, type Tone } from "@ramal/ui";
import { useQuery } from "@tanstack/react-query";
import { certificateWords } from "./words";

type Certificates = Schemas["Certificates"];
const TONES: Record<Schemas["CertificateView"]["state"], Tone> = { ok: "good", warning: "warn", fault: "bad" };
const RENEWALS: Record<Certificates["renewal"], Tone> = { own: "calm", issued: "good", due: "busy", failed: "bad" };

/** The certificates with which HTTPS and SIP over TLS are served, and how renewal stands (B2). */
export default function CertificatesPage() {
  const t = certificateWords.use();
  const row = useQuery({ queryKey: ["certificates"], queryFn: () => answer(api.GET("/certificates")) });
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Loaded row={row}>
        {(found) => (
          <Stack gap="lg">
            <Renewal found={found} />
            {found.items.map((item) => (
              <One key={item.kind} item={item} />
            ))}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Renewal({ found }: { found: Certificates }) {
  const t = certificateWords.use();
  const format = useFormat();
  return (
    <Sheet padded>
      <Title order={2} size="h4" mb="md">
        {t("renewal.title")}
      </Title>
      <Stack>
        {found.error ? (
          <Alert color="red" icon={<IconWarning />} role="alert" title={t("renewal.failed")}>
            {found.error}
          </Alert>
        ) : null}
        <Facts
          facts={[
            { label: t("columns.state"), value: <Status tone={RENEWALS[found.renewal]}>{t(`renewal.${found.renewal}`)}</Status> },
            { label: t("renewal.hosts"), value: found.hosts.join(", ") || t("renewal.none") },
            { label: t("renewal.authority"), value: found.authority || "–" },
            ...(found.again ? [{ label: t("renewal.again"), value: format.dateTime(found.again) }] : []),
          ]}
        />
      </Stack>
    </Sheet>
  );
}

function One({ item }: { item: Schemas["CertificateView"] }) {
  const t = certificateWords.use();
  const format = useFormat();
  return (
    <Sheet padded>
      <Title order={2} size="h4" mb="md">
        {t(`kind.${item.kind}`)}
      </Title>
      <Facts
        facts={[
          { label: t("columns.state"), value: <Status tone={TONES[item.state]}>{t("days", { count: item.days })}</Status> },
          { label: t("columns.names"), value: item.names.join(", ") },
          { label: t("columns.issuer"), value: item.issuer },
          { label: t("columns.from"), value: format.dateTime(item.not_before) },
          { label: t("columns.until"), value: format.dateTime(item.not_after) },
          { label: t("columns.serial"), value: <code style={{ overflowWrap: "anywhere" }}>{item.serial}</code> },
        ]}
      />
    </Sheet>
  );
}
