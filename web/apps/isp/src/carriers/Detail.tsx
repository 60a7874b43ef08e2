import { Button, Group, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { Loaded, May, PageButton, PageLink, useParam, useRemoval, useRow } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { Facts, IconEdit, IconTrash, NotActiveYet, Page, Sheet, Stat } from "@ramal/ui";
import type { ReactNode } from "react";
import { type Carrier, carriers, type Gateway } from "./carriers";
import { GatewayTest } from "./GatewayTest";
import { EnabledStatus, RegistrationStatus } from "./Marks";
import { carrierWords } from "./words";

export default function CarrierDetail() {
  const t = carrierWords.use();
  const id = useParam("id");
  const row = useRow("carriers", id, () => carriers.get(id));
  return (
    <Page
      title={row.data?.name ?? t("title")}
      crumbs={[
        <PageLink key="list" to="/carriers">
          {t("title")}
        </PageLink>,
      ]}
      actions={row.data ? <Actions carrier={row.data} /> : null}
    >
      <Loaded row={row}>{(carrier) => <Contents carrier={carrier} />}</Loaded>
    </Page>
  );
}

function Actions({ carrier }: { carrier: Carrier }) {
  const t = carrierWords.use();
  const remove = useRemoval();
  const losses = [t("losses.gateways"), t("losses.calls")];
  const ask = () => remove({ of: "carriers", name: carrier.name, losses, act: () => carriers.remove(carrier), to: "/carriers" });
  return (
    <May act="carriers.write">
      <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
        {t("remove")}
      </Button>
      <PageButton to={`/carriers/${carrier.id}/edit`} leftSection={<IconEdit size={16} />}>
        {t("change")}
      </PageButton>
    </May>
  );
}

function Contents({ carrier }: { carrier: Carrier }) {
  const t = carrierWords.use();
  const format = useFormat();
  const overrides = Object.entries(carrier.failover).map(([code, verdict]) => ({
    label: code === "silence" ? t("silence") : code,
    value: t(verdict === "next" ? "verdict.next" : "verdict.final"),
  }));
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Stat label={t("columns.status")} value={<EnabledStatus enabled={carrier.enabled} />} />
        <Stat label={t("columns.gateways")} value={carrier.gateways.length} />
        <Stat label={t("columns.created")} value={format.date(carrier.created_at)} />
      </SimpleGrid>
      {carrier.gateways.map((gateway, index) => (
        <GatewaySheet key={gateway.id} carrier={carrier.id} gateway={gateway} position={index + 1} />
      ))}
      <Sheet padded>
        <Title order={2} size="h4" mb="md">
          {t("groups.failover")}
        </Title>
        {overrides.length > 0 ? <Facts facts={overrides} /> : <Text size="sm">{t("noOverrides")}</Text>}
      </Sheet>
    </Stack>
  );
}

function GatewaySheet({ carrier, gateway, position }: { carrier: string; gateway: Gateway; position: number }) {
  const t = carrierWords.use();
  const dormant = (name: string, value: ReactNode) => (
    <Group gap="xs" component="span">
      {value} {gateway.not_active_yet?.includes(name) ? <NotActiveYet /> : null}
    </Group>
  );
  const place = `${gateway.host}${gateway.port ? ` : ${gateway.port}` : ""} · ${gateway.transport.toUpperCase()}`;
  const shaped = (strip: number, prefix: string) => t("shaped", { strip, prefix: prefix || "–" });
  const attributes = Object.entries(gateway.attributes ?? {}).map(([name, value]) => `${name}=${value}`);
  const sources = gateway.sources ?? [];
  return (
    <Sheet padded>
      <Group justify="space-between" mb="md">
        <Title order={2} size="h4">
          {t("gatewayTitle", { position, name: gateway.name })}
        </Title>
        <Group gap="xs">
          <EnabledStatus enabled={gateway.enabled} />
          {gateway.authentication === "registration" ? <RegistrationStatus gateway={gateway} /> : null}
        </Group>
      </Group>
      <Facts
        facts={[
          { label: t("gateway.host.label"), value: dormant("host", place) },
          { label: t("gateway.authentication.label"), value: t(`authentication.${gateway.authentication}`) },
          { label: t("gateway.username.label"), value: gateway.username },
          { label: t("gateway.password.label"), value: t(gateway.has_password ? "stored" : "notStored") },
          { label: t("gateway.sources.label"), value: sources.length > 0 ? dormant("sources", sources.join(", ")) : "" },
          { label: t("gateway.apply_over.label"), value: t(`applyOver.${gateway.apply_over}`) },
          { label: t("parts.leaving"), value: shaped(gateway.strip_out, gateway.prefix_out) },
          { label: t("parts.arriving"), value: shaped(gateway.strip_in, gateway.prefix_in) },
          { label: t("gateway.display.label"), value: gateway.display },
          { label: t("gateway.from_user.label"), value: gateway.from_user },
          { label: t("gateway.from_domain.label"), value: gateway.from_domain },
          { label: t("gateway.add_pai.label"), value: t(gateway.add_pai ? "yes" : "no") },
          { label: t("gateway.options_health.label"), value: t(gateway.options_health ? "yes" : "no") },
          { label: t("attributes"), value: attributes.length > 0 ? dormant("attributes", attributes.join(", ")) : "" },
        ]}
      />
      <RegistrationFacts gateway={gateway} />
      <May act="carriers.test">
        <GatewayTest carrier={carrier} gateway={gateway.id} name={gateway.name} />
      </May>
    </Sheet>
  );
}

/** What the carrier last said to our registration. */
function RegistrationFacts({ gateway: { registration } }: { gateway: Gateway }) {
  const t = carrierWords.use();
  const format = useFormat();
  if (!registration) return null;
  const when = (time: string | null) => (time ? format.dateTime(time) : "");
  return (
    <>
      <Title order={3} size="h5" mt="lg" mb="sm">
        {t("columns.registration")}
      </Title>
      <Facts
        facts={[
          { label: t("registration.answer"), value: registration.code ? `${registration.code} ${registration.reason}` : registration.reason },
          { label: t("registration.attempted"), value: when(registration.attempted_at) },
          { label: t("registration.since"), value: when(registration.registered_at) },
          { label: t("registration.expires"), value: when(registration.expires_at) },
          { label: t("registration.node"), value: registration.node },
        ]}
      />
    </>
  );
}
