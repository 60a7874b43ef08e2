import { Button } from "@mantine/core";
import { Loaded, PageLink, useGo, useParam, useRow } from "@ramal/features";
import { askToConfirm, IconTrash, Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { type Contact, contactsKey } from "../names/names";
import { contacts } from "./contacts";
import { ContactForm } from "./Form";
import { contactWords } from "./words";

export default function EditContact() {
  const id = useParam("id");
  const row = useRow("contacts", id, () => contacts.get(id));
  return <Loaded row={row}>{(found) => <Shown key={found.version} row={found} reload={() => void row.refetch()} />}</Loaded>;
}

function Shown({ row, reload }: { row: Contact; reload: () => void }) {
  const t = contactWords.use();
  const go = useGo();
  const queries = useQueryClient();
  const { name, company, email, favourite, note, numbers } = row;
  const leave = async () => {
    go("/contacts");
    await queries.invalidateQueries({ queryKey: contactsKey });
    queries.removeQueries({ queryKey: ["row", "contacts", row.id] });
  };
  const remove = () =>
    askToConfirm({
      title: t("removeTitle", { name }),
      text: t("removeText"),
      label: t("remove"),
      act: async () => {
        await contacts.remove(row);
        await leave();
      },
    });
  return (
    <Page
      title={t("edit", { name })}
      narrow
      crumbs={[<PageLink key="list" to="/contacts">{t("title")}</PageLink>]}
      actions={
        <Button variant="light" color="red" leftSection={<IconTrash size={16} />} onClick={remove}>
          {t("remove")}
        </Button>
      }
    >
      <ContactForm initial={{ name, company, email, favourite, note, numbers }} save={(values) => contacts.update(row, values)} done={() => void leave()} reload={reload} />
    </Page>
  );
}
