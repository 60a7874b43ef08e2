import { Avatar, Menu, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { LanguageItems, logOut, SchemeItems, useConsole, useGo } from "@ramal/features";
import { askToConfirm, IconOut, IconSettings, IconSpeaker } from "@ramal/ui";
import { useBilingual } from "@ramal/i18n";
import { useQueryClient } from "@tanstack/react-query";
import devices from "../devices/page";
import settings from "../settings/page";
import { useOwn } from "../station/own";
import { inCall, useCalls, useStation } from "../station/phone";
import { shellWords } from "./words";

/** Settings, language, appearance, log-out. */
export function OptionsMenu() {
  const t = shellWords.use();
  const say = useBilingual();
  const own = useOwn();
  const go = useGo();
  const name = own.name || own.username;
  return (
    <Menu position="bottom-end" width={248}>
      <Menu.Target>
        <UnstyledButton style={{ borderRadius: "50%" }}>
          <Avatar name={name} color="brand" size={34} radius="xl" />
          <VisuallyHidden>{t("options", { name })}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label style={{ overflowWrap: "anywhere" }}>
          {name}
          <br />
          {own.alias ? `${own.alias} · ` : ""}
          {own.username}@{own.domain}
        </Menu.Label>
        <Menu.Item leftSection={<IconSettings size={16} />} onClick={() => go("/settings")}>
          {say(settings.title)}
        </Menu.Item>
        <Menu.Item leftSection={<IconSpeaker size={16} />} onClick={() => go("/devices")}>
          {say(devices.title)}
        </Menu.Item>
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <SchemeItems />
        <Menu.Divider />
        <LogOutItem />
      </Menu.Dropdown>
    </Menu>
  );
}

function LogOutItem() {
  const t = shellWords.use();
  const here = useConsole();
  const queries = useQueryClient();
  const [station] = useStation();
  const busy = useCalls().some(inCall);
  const leave = async () => {
    await station.close(); // the registration ends before the session that pays for it
    await logOut(here);
    queries.setQueryData(["me"], null); // first: who looks at it leaves the page
    queries.removeQueries({ predicate: ({ queryKey: [name] }) => name !== "me" }); // what this person saw is not for the next one
  };
  const click = () => {
    if (busy) askToConfirm({ title: t("leave.title"), text: t("leave.text"), label: t("logOut"), act: leave });
    else void leave();
  };
  return (
    <Menu.Item leftSection={<IconOut size={16} />} onClick={click}>
      {t("logOut")}
    </Menu.Item>
  );
}
