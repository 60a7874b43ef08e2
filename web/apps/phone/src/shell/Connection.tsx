import { Popover, Stack, Text, UnstyledButton } from "@mantine/core";
import { usePhoneState, useStation } from "../station/phone";
import { useOwn } from "../station/own";
import { Unsteady } from "../trouble/NoSound";
import classes from "./PhoneShell.module.css";
import { shellWords } from "./words";

/** The circle at the top: green when calls can come in, and always with a word; behind it, why and what to do. */
export function Connection() {
  const t = shellWords.use();
  const { connection, trouble } = usePhoneState();
  const [, { place, unsteady }] = useStation();
  const own = useOwn();
  const state = place === "elsewhere" ? "elsewhere" : connection;
  const word = t(`connection.${state}`);
  return (
    <Popover position="bottom-end" width={300} withArrow shadow="md" radius="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.connection} data-state={state} aria-label={t("state", { state: word })}>
          <span className={classes.circle} aria-hidden="true" />
          <span aria-hidden="true">{word}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("state", { state: word })}>
        <Stack gap="xs">
          <Text fw={600}>{word}</Text>
          <Text size="sm">{t(`why.${state}`, { address: `${own.username}@${own.domain}` })}</Text>
          {trouble && (trouble.code > 0 || trouble.detail) ? (
            <Text size="xs" c="dimmed">
              {t("why.answer", { detail: `${trouble.code > 0 ? trouble.code : ""} ${trouble.detail}`.trim() })}
            </Text>
          ) : null}
          {unsteady ? <Unsteady /> : null}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
