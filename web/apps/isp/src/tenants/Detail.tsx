import { Button, SimpleGrid, Stack, Title } from "@mantine/core";
import { Loaded, May, PageButton, PageLink, useParam, useRemoval, useRow } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { Copyable, Facts, IconEdit, IconTrash, Page, ProblemView, Sheet, Stat } from "@ramal/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { TenantStatus } from "./List";
import { references, type Tenant, tenants } from "./tenants";
import { tenantWords } from "./words";

export default function TenantDetail() {
  const t = tenantWords.use();
  const id = useParam("id");
  const row = useRow("tenants", id, () => tenants.get(id));
  return (
    <Page
      title={row.data?.name ?? t("title")}
      crumbs={[
        <PageLink key="list" to="/tenants">
          {t("title")}
        </PageLink>,
      ]}
      actions={row.data ? <Actions tenant={row.data} /> : null}
    >
      <Loaded row={row}>{(tenant) => <Contents tenant={tenant} />}</Loaded>
    </Page>
  );
}

function Actions({ tenant }: { tenant: Tenant }) {
  const t = tenantWords.use();
  const remove = useRemoval();
  const ask = () =>
    remove({
      of: "tenants",
      name: tenant.name,
      losses: [t("losses.people"), t("losses.numbers"), t("losses.settings")],
      act: () => tenants.remove(tenant),
      to: "/tenants",
    });
  return (
    <>
      <May act="tenants.write">
        <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
          {t("remove")}
        </Button>
        <PageButton variant="default" to={`/tenants/${tenant.id}/edit`} leftSection={<IconEdit size={16} />}>
          {t("change")}
        </PageButton>
      </May>
      <May act="tenants.view">
        <View tenant={tenant} />
      </May>
    </>
  );
}

/** Opens the tenant's console as that tenant (A12). Each opening is in the audit log; a banner there leads back. */
function View({ tenant }: { tenant: Tenant }) {
  const t = tenantWords.use();
  const opening = useMutation({ mutationFn: () => tenants.view(tenant.id), onSuccess: () => window.location.assign("/console/") });
  return (
    <>
      <Button loading={opening.isPending} onClick={() => opening.mutate()}>
        {t("view")}
      </Button>
      {opening.error ? <ProblemView problem={opening.error} /> : null}
    </>
  );
}

function useName(of: string, id: string | null, find: (id: string) => Promise<string>): string {
  const { data } = useQuery({ queryKey: ["name", of, id], queryFn: () => find(id ?? ""), enabled: id !== null });
  return id ? (data ?? "…") : "";
}

function Contents({ tenant }: { tenant: Tenant }) {
  const t = tenantWords.use();
  const format = useFormat();
  const customer = useName("customers", tenant.customer_id, references.customerName);
  const carrier = useName("carriers", tenant.carrier_id, references.carrierName);
  const plan = useName("dial-plans", tenant.dialplan_id, references.dialPlanName);
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Stat label={t("columns.status")} value={<TenantStatus tenant={tenant} />} />
        <Stat label={t("fields.customer_id.label")} value={<PageLink to={`/customers/${tenant.customer_id}`}>{customer}</PageLink>} />
        <Stat label={t("fields.country.label")} value={format.country(tenant.country)} note={tenant.area_code} />
      </SimpleGrid>
      <Sheet padded>
        <Title order={2} size="h4" mb="md">
          {t("groups.main")}
        </Title>
        <Facts
          facts={[
            { label: t("fields.domain.label"), value: <Copyable value={tenant.domain} /> },
            { label: t("fields.carrier_id.label"), value: carrier || t("ofPlan") },
            { label: t("fields.dialplan_id.label"), value: plan || t("ofPlan") },
            { label: t("fields.time_zone.label"), value: tenant.time_zone },
            { label: t("columns.created"), value: format.dateTime(tenant.created_at) },
          ]}
        />
      </Sheet>
    </Stack>
  );
}
