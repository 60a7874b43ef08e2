import { listKey, PageLink, useGo, useMe } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { customers } from "./customers";
import { CustomerForm } from "./Form";
import { freshCustomer } from "./schema";
import { customerWords } from "./words";

export default function NewCustomer() {
  const t = customerWords.use();
  const go = useGo();
  const queries = useQueryClient();
  const me = useMe();
  return (
    <Page
      title={t("create")}
      crumbs={[
        <PageLink key="list" to="/customers">
          {t("title")}
        </PageLink>,
      ]}
    >
      <CustomerForm
        initial={freshCustomer(me.provider?.country ?? "BR")}
        save={customers.create}
        done={({ id }) => {
          void queries.invalidateQueries({ queryKey: listKey("customers") });
          go(`/customers/${id}`);
        }}
        cancel="/customers"
        act={t("act")}
      />
    </Page>
  );
}
