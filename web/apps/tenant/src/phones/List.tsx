import { Anchor } from "@mantine/core";
import { PageLink, ResourceList } from "@ramal/features";
import { type Column, EmptyState, IconDownload, Page } from "@ramal/ui";
import { type Subscriber, subscribers } from "../subscribers/subscribers";
import { phonesWords } from "./words";

export default function PhoneList() {
  const t = phonesWords.use();
  const columns: Column<Subscriber>[] = [
    { id: "username", header: t("subscriber"), sort: "username", cell: (row) => <PageLink to={`/phones/${row.id}`}>{row.name || row.username}</PageLink>, text: ({ username }) => username },
    { id: "alias", header: t("extension"), cell: ({ alias }) => alias ?? "–", text: ({ alias }) => alias ?? "" },
    { id: "address", header: t("address"), cell: ({ username, domain }) => `${username}@${domain}`, text: ({ username, domain }) => `${username}@${domain}` },
  ];
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <Anchor href="/trust" target="_blank">
          {t("trust")}
        </Anchor>
      }
    >
      <ResourceList
        name="phones"
        fetch={subscribers.list}
        columns={columns}
        nameOf={({ name, username }) => name || username}
        searchable
        defaultSort="username"
        empty={<EmptyState icon={IconDownload} title={t("empty.title")} text={t("empty.text")} />}
      />
    </Page>
  );
}
