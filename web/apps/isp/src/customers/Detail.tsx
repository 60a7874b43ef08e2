import { Button, SimpleGrid, Stack, Title } from "@mantine/core";
import { Loaded, May, PageButton, PageLink, useParam, useRemoval, useRow } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { Facts, IconEdit, IconTrash, Page, Sheet, Stat } from "@ramal/ui";
import { useQuery } from "@tanstack/react-query";
import { type Customer, customers, planName } from "./customers";
import { CustomerStatus } from "./List";
import { customerWords } from "./words";

export default function CustomerDetail() {
  const t = customerWords.use();
  const id = useParam("id");
  const row = useRow("customers", id, () => customers.get(id));
  return (
    <Page
      title={row.data?.name ?? t("title")}
      crumbs={[
        <PageLink key="list" to="/customers">
          {t("title")}
        </PageLink>,
      ]}
      actions={row.data ? <Actions customer={row.data} /> : null}
    >
      <Loaded row={row}>{(customer) => <Contents customer={customer} />}</Loaded>
    </Page>
  );
}

function Actions({ customer }: { customer: Customer }) {
  const t = customerWords.use();
  const remove = useRemoval();
  const ask = () =>
    remove({
      of: "customers",
      name: customer.name,
      losses: [t("losses.tenants"), t("losses.calls")],
      act: () => customers.remove(customer),
      to: "/customers",
    });
  return (
    <May act="customers.write">
      <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
        {t("remove")}
      </Button>
      <PageButton to={`/customers/${customer.id}/edit`} leftSection={<IconEdit size={16} />}>
        {t("change")}
      </PageButton>
    </May>
  );
}

function Contents({ customer }: { customer: Customer }) {
  const t = customerWords.use();
  const format = useFormat();
  const { data: balance } = useQuery({ queryKey: ["balance", customer.id], queryFn: () => customers.balance(customer.id) });
  const { data: plan } = useQuery({ queryKey: ["name", "service-plans", customer.plan_id], queryFn: () => planName(customer.plan_id) });
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Stat label={t("columns.status")} value={<CustomerStatus status={customer.status} />} />
        <Stat label={t("columns.plan")} value={plan ?? "–"} />
        <Stat label={t("balance")} value={format.money(balance?.balance)} />
      </SimpleGrid>
      <Sheet padded>
        <Title order={2} size="h4" mb="md">
          {t("groups.fiscal")}
        </Title>
        <Facts
          facts={[
            { label: t("fields.legal_name.label"), value: customer.legal_name },
            { label: t(`kind.${customer.tax_id_kind}`), value: customer.tax_id },
            { label: t("fields.state_registration.label"), value: customer.state_registration },
            { label: t("fields.email.label"), value: customer.email },
            { label: t("fields.phone.label"), value: customer.phone },
            {
              label: t("groups.address"),
              value: addressLine(customer),
            },
            { label: t("columns.created"), value: format.dateTime(customer.created_at) },
            { label: t("fields.note.label"), value: customer.note },
          ]}
        />
      </Sheet>
    </Stack>
  );
}

function addressLine({ address }: Customer): string {
  if (!address) return "";
  const { street, number, complement, district, city, state, postal_code } = address;
  return [street, number, complement, district, city, state, postal_code].filter(Boolean).join(", ");
}
