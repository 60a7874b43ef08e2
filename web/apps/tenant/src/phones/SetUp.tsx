import { Alert, Anchor, Button, Group, Select, Stack, Text } from "@mantine/core";
import { Loaded, May, PageLink, rowKey, saveFile, useParam, useRow } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { Facts, IconDownload, Page, ProblemView, QrCode, Sheet, ShownOnce } from "@ramal/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Subscriber, subscribers } from "../subscribers/subscribers";
import { phones, type Setup } from "./phones";
import { passwordOf, type Program, PROGRAMS, type Transport, TRANSPORTS } from "./programs";
import { phonesWords } from "./words";

export default function SetUpPhone() {
  const t = phonesWords.use();
  const id = useParam("id");
  const row = useRow("subscribers", id, () => subscribers.get(id));
  return (
    <Page
      title={row.data ? t("setUp", { name: row.data.name || row.data.username }) : t("title")}
      crumbs={[
        <PageLink key="list" to="/phones">
          {t("title")}
        </PageLink>,
      ]}
    >
      <Loaded row={row}>
        {(subscriber) => (
          <May act="subscribers.write">
            <Choose subscriber={subscriber} />
          </May>
        )}
      </Loaded>
    </Page>
  );
}

function Choose({ subscriber }: { subscriber: Subscriber }) {
  const t = phonesWords.use();
  const queries = useQueryClient();
  const [program, setProgram] = useState<Program>("linphone");
  const [transport, setTransport] = useState<Transport>("tls");
  const changed = () => queries.invalidateQueries({ queryKey: rowKey("subscribers", subscriber.id) });
  const setting = useMutation({ mutationFn: () => phones.setUp(subscriber, { program, transport }), onSettled: changed });
  const linking = useMutation({ mutationFn: () => phones.link(subscriber, transport), onError: changed });
  const begin = () => {
    setting.reset();
    linking.reset();
  };
  const problem = setting.error ?? linking.error;
  return (
    <Stack gap="lg">
      <Sheet padded>
        <Stack>
          <Group grow>
            <Select
              label={t("program")}
              data={PROGRAMS.map((value) => ({ value, label: t(`programs.${value}`) }))}
              value={program}
              allowDeselect={false}
              onChange={(value) => {
                begin();
                setProgram((value ?? "linphone") as Program);
              }}
            />
            <Select
              label={t("transport")}
              data={TRANSPORTS.map((value) => ({ value, label: value.toUpperCase() }))}
              value={transport}
              allowDeselect={false}
              onChange={(value) => {
                begin();
                setTransport((value ?? "tls") as Transport);
              }}
            />
          </Group>
          <Text size="sm">{t(`help.${program}`)}</Text>
          {transport === "tls" ? (
            <Text size="sm">
              {t("tls")}{" "}
              <Anchor href="/trust" target="_blank">
                {t("trust")}
              </Anchor>
            </Text>
          ) : null}
          <Alert color="yellow">{t(`replaces.${passwordOf(program)}`)}</Alert>
          {problem ? <ProblemView problem={problem} /> : null}
          <Group>
            {program === "linphone" ? (
              <Button loading={linking.isPending} onClick={() => linking.mutate()}>
                {t("makeLink")}
              </Button>
            ) : null}
            <Button variant={program === "linphone" ? "default" : "filled"} loading={setting.isPending} onClick={() => setting.mutate()}>
              {t("makeSettings")}
            </Button>
          </Group>
        </Stack>
      </Sheet>
      {linking.data ? <LinkCard url={linking.data.url} expires={linking.data.expires} /> : null}
      {setting.data ? <Card setup={setting.data} /> : null}
    </Stack>
  );
}

function LinkCard({ url, expires }: { url: string; expires: string }) {
  const t = phonesWords.use();
  const format = useFormat();
  return (
    <Sheet padded>
      <Stack align="flex-start">
        <Text>{t("scan", { time: format.dateTime(expires) })}</Text>
        <QrCode text={url} label={t("qr")} size={280} />
        <ShownOnce label={t("link")} value={url} />
      </Stack>
    </Sheet>
  );
}

/** What somebody types, takes along on paper, or saves as the file of a program. */
function Card({ setup }: { setup: Setup }) {
  const t = phonesWords.use();
  const { file } = setup;
  return (
    <Sheet padded>
      <Stack>
        <Facts
          facts={[
            { label: t("values.name"), value: setup.name },
            { label: t("values.username"), value: setup.username },
            { label: t("values.authUsername"), value: setup.auth_username },
            { label: t("values.domain"), value: setup.domain },
            { label: t("values.proxy"), value: setup.proxy },
            { label: t("transport"), value: setup.transport.toUpperCase() },
          ]}
        />
        <ShownOnce label={t("values.password")} value={setup.password} />
        <Group>
          {file ? (
            <Button leftSection={<IconDownload size={16} />} onClick={() => saveFile(file.name, file.content, file.media_type)}>
              {t("save", { file: file.name })}
            </Button>
          ) : null}
          <Button variant="default" onClick={() => window.print()}>
            {t("print")}
          </Button>
        </Group>
      </Stack>
    </Sheet>
  );
}
