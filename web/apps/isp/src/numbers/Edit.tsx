import { Button } from "@mantine/core";
import { FieldGroup, listKey, Loaded, May, PageLink, ResourceForm, rowKey, TextAreaField, useGo, useMay, useMe, useParam, useRemoval, useRow } from "@ramal/features";
import { phoneText } from "@ramal/i18n/phone";
import { Facts, IconTrash, NotActiveYet, Page, Sheet } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { HolderFields, StateFields } from "./Fields";
import { numbers, type PhoneNumber } from "./numbers";
import { numberSchema, settled } from "./schema";
import { numberWords } from "./words";

export default function EditNumber() {
  const t = numberWords.use();
  const id = useParam("id");
  const me = useMe();
  const row = useRow("numbers", id, () => numbers.get(id));
  return (
    <Page
      title={row.data ? phoneText(row.data.number, me.provider?.country ?? "BR") : t("title")}
      crumbs={[
        <PageLink key="list" to="/numbers">
          {t("title")}
        </PageLink>,
      ]}
      actions={row.data ? <Remove number={row.data} /> : null}
    >
      <Loaded row={row}>{(number) => <Editor key={number.version} number={number} reload={() => void row.refetch()} />}</Loaded>
    </Page>
  );
}

function Remove({ number }: { number: PhoneNumber }) {
  const t = numberWords.use();
  const remove = useRemoval();
  const ask = () =>
    remove({ of: "numbers", name: number.number, losses: [t("losses.calls"), t("losses.holder")], act: () => numbers.remove(number), to: "/numbers" });
  return (
    <May act="numbers.write">
      <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
        {t("remove")}
      </Button>
    </May>
  );
}

function Editor({ number, reload }: { number: PhoneNumber; reload: () => void }) {
  const t = numberWords.use();
  const may = useMay();
  const go = useGo();
  const queries = useQueryClient();
  const target = (["none", "subscriber", "flow", "trunk"] as const).find((one) => one === number.target) ?? "none";
  return (
    <ResourceForm
      initial={numberSchema.parse(number)}
      schema={numberSchema}
      words={numberWords}
      save={(values) => numbers.update(number, settled(values, number))}
      done={(saved) => {
        queries.setQueryData(rowKey("numbers", saved.id), saved);
        void queries.invalidateQueries({ queryKey: listKey("numbers") });
        go("/numbers");
      }}
      cancel="/numbers"
      reload={reload}
      readOnly={!may("numbers.write")}
    >
      <Sheet padded>
        <Facts
          facts={[
            { label: t("fields.number.label"), value: number.number },
            {
              label: t("columns.target"),
              value: (
                <>
                  {t(`target.${target}`)} {number.not_active_yet?.includes("target") ? <NotActiveYet /> : null}
                </>
              ),
            },
          ]}
        />
      </Sheet>
      <FieldGroup title={t("groups.number")}>
        <StateFields />
        <TextAreaField name="note" />
      </FieldGroup>
      <HolderFields />
    </ResourceForm>
  );
}
