import { notifications } from "@mantine/notifications";
import { FieldGroup, listKey, PageLink, ReferenceField, ResourceForm, rowKey, TextAreaField, useGo } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { customerNumbers, findTenants, OF_CUSTOMER, tenantName } from "./numbers";
import { allocateManySchema } from "./schema";
import { ownNumberWords } from "./words";

/** Many numbers to one tenant at once: all of them, or none. */
export default function AllocateNumbers() {
  const t = ownNumberWords.use();
  const go = useGo();
  const queries = useQueryClient();
  return (
    <Page
      title={t("allocateMany")}
      crumbs={[
        <PageLink key="list" to="/numbers">
          {t("ofCustomer.title")}
        </PageLink>,
      ]}
    >
      <ResourceForm
        schema={allocateManySchema}
        initial={{ numbers: "", tenant_id: null }}
        words={ownNumberWords}
        codes={{ "unknown-reference": t("notHeld") }}
        save={customerNumbers.allocateMany}
        done={({ allocated }) => {
          notifications.show({ color: "teal", message: t("moved", { count: allocated }) });
          void queries.invalidateQueries({ queryKey: listKey(OF_CUSTOMER) });
          queries.removeQueries({ queryKey: rowKey(OF_CUSTOMER, "").slice(0, 2) });
          go("/numbers");
        }}
        cancel="/numbers"
        act={t("allocate")}
      >
        <FieldGroup title={t("allocation")} lead={t("manyLead")}>
          <TextAreaField name="numbers" required rows={6} />
          <ReferenceField name="tenant_id" of="tenants" find={findTenants} nameOf={tenantName} clearable />
        </FieldGroup>
      </ResourceForm>
    </Page>
  );
}
