import { Avatar, Button, Group, Stack, Title } from "@mantine/core";
import { PageLink } from "@ramal/features";
import { EmptyState, IconCalls, Page } from "@ramal/ui";
import { useQuery } from "@tanstack/react-query";
import { HistoryList } from "../history/HistoryList";
import { contactsKey, findContacts } from "../names/names";
import { useDial } from "../panel/dialling";
import { useOwn } from "../station/own";
import { homeWords } from "./words";

/** What stands beside the keypad on a desk: favourites and recent calls. */
export default function Home() {
  const t = homeWords.use();
  const { name, username, alias, domain } = useOwn();
  return (
    <Page title={t("welcome", { name: name || username })} lead={t("lead", { address: alias ?? `${username}@${domain}` })} narrow>
      <Stack gap="lg">
        <Favourites />
        <section aria-labelledby="recent">
          <Group justify="space-between" align="baseline" mb="sm">
            <Title order={2} size="h4" id="recent">
              {t("recent")}
            </Title>
            <PageLink to="/history" size="sm">
              {t("all")}
            </PageLink>
          </Group>
          <HistoryList kind={undefined} empty={<EmptyState icon={IconCalls} title={t("empty.title")} text={t("empty.text")} />} />
        </section>
      </Stack>
    </Page>
  );
}

function Favourites() {
  const t = homeWords.use();
  const dial = useDial();
  const { data } = useQuery({ queryKey: [...contactsKey, "favourites"], queryFn: () => findContacts({ favourite: true, limit: 12 }) });
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="favourites">
      <Title order={2} size="h4" id="favourites" mb="sm">
        {t("favourites")}
      </Title>
      <Group gap="xs">
        {data.items.map(({ id, name, numbers }) => (
          <Button key={id} variant="default" radius="xl" size="md" leftSection={<Avatar name={name} color="brand" size={28} radius="xl" aria-hidden="true" />} disabled={!dial} onClick={() => dial?.(numbers[0] ?? "", name)}>
            {name}
          </Button>
        ))}
      </Group>
    </section>
  );
}
