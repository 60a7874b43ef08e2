import { Button, SimpleGrid, Stack, Title } from "@mantine/core";
import { useFormat } from "@ramal/i18n";
import { Facts, IconEdit, IconTrash, Page, Sheet, Stat } from "@ramal/ui";
import { useQuery } from "@tanstack/react-query";
import { PageButton } from "../links";
import { useParam } from "../navigation";
import { useRemoval } from "../resource/removal";
import { Loaded, useRow } from "../resource/row";
import { May } from "../session";
import { Back } from "./DirectoryForms";
import { DirectoryState, KindName } from "./DirectoryList";
import { PeopleList } from "./PeopleList";
import { type Directory, type DirectoryActs, NAME } from "./types";
import { directoryWords } from "./words";
import { Synchronising } from "./Synchronising";

/** One directory: how it stands, what can be done with it, and who is in it. */
export function DirectoryDetail({ acts }: { acts: DirectoryActs }) {
  const id = useParam("id");
  const row = useRow(NAME, id, () => acts.get(id));
  return (
    <Page title={row.data?.host ?? ""} crumbs={[<Back key="list" />]} actions={row.data ? <Actions acts={acts} directory={row.data} /> : null}>
      <Loaded row={row}>
        {(directory) => (
          <Stack gap="lg">
            <State acts={acts} directory={directory} />
            <May act="directories.write">
              <Synchronising acts={acts} directory={directory} />
            </May>
            <PeopleList acts={acts} directory={directory} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Actions({ acts, directory }: { acts: DirectoryActs; directory: Directory }) {
  const t = directoryWords.use();
  const remove = useRemoval();
  const ask = () => remove({ of: NAME, name: directory.host, losses: [t("losses.logIns"), t("losses.people"), t("losses.kept")], act: () => acts.remove(directory), to: `/${NAME}` });
  return (
    <May act="directories.write">
      <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
        {t("remove")}
      </Button>
      <PageButton variant="default" to={`/${NAME}/${directory.id}/edit`} leftSection={<IconEdit size={16} />}>
        {t("change")}
      </PageButton>
    </May>
  );
}

function State({ acts, directory }: { acts: DirectoryActs; directory: Directory }) {
  const t = directoryWords.use();
  const format = useFormat();
  const tenant = useQuery({ queryKey: ["name", "tenants", directory.tenant_id], queryFn: () => acts.tenants?.nameOf(directory.tenant_id) ?? "", enabled: acts.tenants !== undefined });
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Stat label={t("columns.state")} value={<DirectoryState directory={directory} />} />
        <Stat label={t("columns.kind")} value={<KindName kind={directory.kind} />} />
        <Stat label={t("columns.synchronised")} value={format.dateTime(directory.synchronised_at)} />
      </SimpleGrid>
      <Sheet padded>
        <Title order={2} size="h4" mb="md">
          {t("groups.main")}
        </Title>
        <Facts
          facts={[
            ...(acts.tenants ? [{ label: t("fields.tenant_id.label"), value: tenant.data ?? "…" }] : []),
            { label: t("fields.client_id.label"), value: directory.client_id },
            { label: t("fields.create_subscribers.label"), value: directory.create_subscribers ? t("yes") : t("no") },
            { label: t("fields.on_leaving.label"), value: t(`leaving.${directory.on_leaving === "disable" ? "disable" : "keep"}`) },
          ]}
        />
      </Sheet>
    </>
  );
}
