import { PageLink, useAddress, useGo } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { contactsKey } from "../names/names";
import { contacts, freshContact } from "./contacts";
import { ContactForm } from "./Form";
import { contactWords } from "./words";

export default function NewContact() {
  const t = contactWords.use();
  const go = useGo();
  const queries = useQueryClient();
  const [{ number }] = useAddress();
  const done = () => {
    void queries.invalidateQueries({ queryKey: contactsKey });
    go("/contacts");
  };
  return (
    <Page title={t("new")} narrow crumbs={[<PageLink key="list" to="/contacts">{t("title")}</PageLink>]}>
      <ContactForm initial={freshContact(number)} save={contacts.create} done={done} act={t("create")} />
    </Page>
  );
}
