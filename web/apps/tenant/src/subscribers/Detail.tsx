import { Button, Modal, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { Loaded, May, PageButton, PageLink, rowKey, useParam, useRemoval, useRow } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { Copyable, Facts, IconDownload, IconEdit, IconKey, IconTrash, Page, ProblemView, Sheet, ShownOnce, Stat } from "@ramal/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { SubscriberState } from "./List";
import { references, type Subscriber, subscribers, type Which } from "./subscribers";
import { subscriberWords } from "./words";

export default function SubscriberDetail() {
  const t = subscriberWords.use();
  const id = useParam("id");
  const row = useRow("subscribers", id, () => subscribers.get(id));
  return (
    <Page
      title={row.data ? row.data.name || row.data.username : t("title")}
      crumbs={[
        <PageLink key="list" to="/subscribers">
          {t("title")}
        </PageLink>,
      ]}
      actions={row.data ? <Actions subscriber={row.data} /> : null}
    >
      <Loaded row={row}>{(subscriber) => <Contents subscriber={subscriber} />}</Loaded>
    </Page>
  );
}

function Actions({ subscriber }: { subscriber: Subscriber }) {
  const t = subscriberWords.use();
  const remove = useRemoval();
  const ask = () =>
    remove({
      of: "subscribers",
      name: subscriber.username,
      losses: [t("losses.phones"), t("losses.numbers"), t("losses.voicemail")],
      act: () => subscribers.remove(subscriber),
      to: "/subscribers",
    });
  return (
    <May act="subscribers.write">
      <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
        {t("remove")}
      </Button>
      <NewPasswords subscriber={subscriber} />
      <PageButton to={`/phones/${subscriber.id}`} variant="default" leftSection={<IconDownload size={16} />}>
        {t("setUp")}
      </PageButton>
      <PageButton to={`/subscribers/${subscriber.id}/edit`} leftSection={<IconEdit size={16} />}>
        {t("change")}
      </PageButton>
    </May>
  );
}

/** Sets new passwords and shows them this once. Telephones that hold the old one stop registering. */
function NewPasswords({ subscriber }: { subscriber: Subscriber }) {
  const t = subscriberWords.use();
  const queries = useQueryClient();
  const [opened, setOpened] = useState(false);
  const renewing = useMutation({
    mutationFn: (which: Which[]) => subscribers.passwords(subscriber, which),
    onSuccess: () => void queries.invalidateQueries({ queryKey: rowKey("subscribers", subscriber.id) }),
  });
  const close = () => {
    setOpened(false);
    renewing.reset();
  };
  const { sip_password: sip, softphone_password: softphone } = renewing.data ?? {};
  return (
    <>
      <Button variant="default" leftSection={<IconKey size={16} />} onClick={() => setOpened(true)}>
        {t("newPasswords")}
      </Button>
      <Modal opened={opened} onClose={close} title={t("newPasswords")}>
        <Stack>
          {renewing.data ? null : <Text size="sm">{t("newPasswordsText")}</Text>}
          {sip ? <ShownOnce label={t("fields.sip_password.label")} value={sip} /> : null}
          {softphone ? <ShownOnce label={t("fields.softphone_password.label")} value={softphone} /> : null}
          {renewing.error ? <ProblemView problem={renewing.error} /> : null}
          {renewing.data ? null : (
            <>
              <Button variant="light" loading={renewing.isPending} onClick={() => renewing.mutate(["sip"])}>
                {t("renew.sip")}
              </Button>
              <Button variant="light" loading={renewing.isPending} onClick={() => renewing.mutate(["softphone"])}>
                {t("renew.softphone")}
              </Button>
              <Button loading={renewing.isPending} onClick={() => renewing.mutate(["sip", "softphone"])}>
                {t("renew.both")}
              </Button>
            </>
          )}
        </Stack>
      </Modal>
    </>
  );
}

function useName(of: string, id: string | null, find: (id: string) => Promise<string>): string {
  const { data } = useQuery({ queryKey: ["name", of, id], queryFn: () => find(id ?? ""), enabled: id !== null });
  return id ? (data ?? "…") : "";
}

function Contents({ subscriber }: { subscriber: Subscriber }) {
  const t = subscriberWords.use();
  const format = useFormat();
  const group = useName("security-groups", subscriber.security_group_id, references.groupName);
  const schedule = useName("schedules", subscriber.schedule_id, references.scheduleName);
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Stat label={t("columns.state")} value={<SubscriberState subscriber={subscriber} />} />
        <Stat label={t("fields.alias.label")} value={subscriber.alias ?? "–"} />
        <Stat label={t("fields.caller_id.label")} value={subscriber.caller_id ?? t("firstNumber")} />
      </SimpleGrid>
      <Sheet padded>
        <Title order={2} size="h4" mb="md">
          {t("phone")}
        </Title>
        <Facts
          facts={[
            { label: t("fields.username.label"), value: <Copyable value={subscriber.username} /> },
            { label: t("domain"), value: <Copyable value={subscriber.domain} /> },
            { label: t("softphoneName"), value: <Copyable value={`${subscriber.username}.web`} /> },
          ]}
        />
      </Sheet>
      <Sheet padded>
        <Title order={2} size="h4" mb="md">
          {t("groups.receiving")}
        </Title>
        <Facts
          facts={[
            { label: t("fields.security_group_id.label"), value: group || t("noGroup") },
            { label: t("fields.schedule_id.label"), value: schedule || t("anyHour") },
            { label: t("fields.forward_always.label"), value: subscriber.forward_always },
            { label: t("fields.forward_busy.label"), value: subscriber.forward_busy },
            { label: t("fields.forward_no_answer.label"), value: subscriber.forward_no_answer },
            { label: t("fields.ring_timeout.label"), value: `${subscriber.ring_timeout} ${t("seconds")}` },
            { label: t("fields.max_calls.label"), value: String(subscriber.max_calls) },
            { label: t("fields.voicemail.label"), value: subscriber.voicemail ? subscriber.email : t("no") },
            { label: t("fields.call_group.label"), value: subscriber.call_group === null ? "" : String(subscriber.call_group) },
            { label: t("fields.pickup_group.label"), value: subscriber.pickup_group === null ? "" : String(subscriber.pickup_group) },
            { label: t("columns.created"), value: format.dateTime(subscriber.created_at) },
          ]}
        />
      </Sheet>
    </Stack>
  );
}
