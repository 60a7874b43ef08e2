import { listKey, Loaded, PageLink, rowKey, useGo, useParam, useRow } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { type Customer, customers } from "./customers";
import { CustomerForm } from "./Form";
import { customerSchema } from "./schema";
import { customerWords } from "./words";

export default function EditCustomer() {
  const t = customerWords.use();
  const id = useParam("id");
  const row = useRow("customers", id, () => customers.get(id));
  const name = row.data?.name ?? "";
  return (
    <Page
      title={t("edit", { name })}
      crumbs={[
        <PageLink key="list" to="/customers">
          {t("title")}
        </PageLink>,
        <PageLink key="row" to={`/customers/${id}`}>
          {name}
        </PageLink>,
      ]}
    >
      <Loaded row={row}>{(customer) => <Editor key={customer.version} customer={customer} reload={() => void row.refetch()} />}</Loaded>
    </Page>
  );
}

function Editor({ customer, reload }: { customer: Customer; reload: () => void }) {
  const queries = useQueryClient();
  const go = useGo();
  return (
    <CustomerForm
      initial={customerSchema.parse(customer)}
      save={(values) => customers.update(customer, values)}
      done={(saved) => {
        queries.setQueryData(rowKey("customers", saved.id), saved);
        void queries.invalidateQueries({ queryKey: listKey("customers") });
        go(`/customers/${saved.id}`);
      }}
      cancel={`/customers/${customer.id}`}
      reload={reload}
    />
  );
}
