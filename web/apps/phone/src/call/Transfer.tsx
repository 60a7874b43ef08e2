import { Button, Modal, Stack, Text } from "@mantine/core";
import type { Call } from "@ramal/phone-core";
import { IconCalls, IconTransfer } from "@ramal/ui";
import { useState } from "react";
import { dialled } from "../names/dial";
import { useNaming } from "../names/names";
import { tellFault, useDial } from "../panel/dialling";
import { Finder } from "../panel/Finder";
import { usePhone } from "../station/phone";
import { callWords } from "./words";

/** To whom a call goes, at once or after a word with them. */
export function TransferDialog({ call, opened, close }: { call: Call; opened: boolean; close: () => void }) {
  const t = callWords.use();
  const { title } = useNaming()(call.party);
  return (
    <Modal opened={opened} onClose={close} title={t("secondOf.title")} closeButtonProps={{ "aria-label": t("secondOf.cancel") }} yOffset="8vh" centered={false}>
      <Target call={call} name={title} close={close} />
    </Modal>
  );
}

function Target({ call, name, close }: { call: Call; name: string; close: () => void }) {
  const t = callWords.use();
  const phone = usePhone();
  const dial = useDial();
  const [typed, setTyped] = useState("");
  const address = dialled(typed);
  const now = () => {
    try {
      phone?.transfer(call.id, address);
      close();
    } catch (thrown) {
      tellFault(thrown);
    }
  };
  const first = () => {
    close();
    dial?.(address);
  };
  return (
    <Stack>
      <Text size="sm">{t("secondOf.lead", { name })}</Text>
      <Finder value={typed} onChange={setTyped} onPick={setTyped} autoFocus />
      <Text size="sm" c="dimmed">
        <b>{t("secondOf.now")}</b>: {t("secondOf.nowHelp")}
        <br />
        <b>{t("secondOf.first")}</b>: {t("secondOf.firstHelp", { name })}
      </Text>
      <Stack gap="xs">
        <Button variant="default" leftSection={<IconCalls size={16} />} disabled={address === ""} onClick={first}>
          {t("secondOf.first")}
        </Button>
        <Button leftSection={<IconTransfer size={16} />} disabled={address === ""} onClick={now}>
          {t("secondOf.now")}
        </Button>
      </Stack>
    </Stack>
  );
}
