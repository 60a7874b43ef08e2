import { Button, Loader, Stack, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMe } from "@ramal/features";
import { IconBuilding, IconSearch, ProblemView } from "@ramal/ui";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import classes from "./choose.module.css";
import { type OwnTenant, tenants } from "./tenants";
import { chooseWords } from "./words";

/** The tenants of one's customer (A25), to go on in one of them. */
export function Chooser() {
  const t = chooseWords.use();
  const me = useMe();
  const queries = useQueryClient();
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 250);
  const found = useInfiniteQuery({
    queryKey: ["own-tenants", asked],
    queryFn: ({ pageParam }) => tenants.list(asked, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const choose = useMutation({
    mutationFn: tenants.choose,
    onSuccess: () => {
      queries.clear(); // nothing of the former one is shown in this one
      window.location.assign("/console/");
    },
  });
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack gap="sm">
      <TextInput
        aria-label={t("search")}
        placeholder={t("search")}
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoFocus
      />
      {choose.error ? <ProblemView problem={choose.error} /> : null}
      {found.error ? <ProblemView problem={found.error} retry={() => void found.refetch()} /> : null}
      {found.isPending ? <Loader type="dots" /> : null}
      {found.data && rows.length === 0 ? <Text c="dimmed">{asked ? t("none") : t("empty")}</Text> : null}
      <ul className={classes.list}>
        {rows.map((tenant) => (
          <li key={tenant.id}>
            <Choice tenant={tenant} here={tenant.id === me.tenant?.id} busy={choose.isPending} act={() => choose.mutate(tenant.id)} />
          </li>
        ))}
      </ul>
      {found.hasNextPage ? (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t("more")}
        </Button>
      ) : null}
    </Stack>
  );
}

function Choice({ tenant, here, busy, act }: { tenant: OwnTenant; here: boolean; busy: boolean; act: () => void }) {
  const t = chooseWords.use();
  return (
    <UnstyledButton className={classes.choice} onClick={act} disabled={busy}>
      <IconBuilding size={20} />
      <span className={classes.name}>
        <Text span fw={600}>
          {tenant.name}
        </Text>
        <Text span size="sm" c="dimmed">
          {tenant.domain}
        </Text>
      </span>
      {here ? (
        <Text span size="sm" c="dimmed">
          {t("here")}
        </Text>
      ) : null}
    </UnstyledButton>
  );
}
