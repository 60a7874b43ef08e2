import { Avatar, Menu, UnstyledButton, useMantineColorScheme, VisuallyHidden } from "@mantine/core";
import { chooseLanguage, useBilingual, useLanguage } from "@ramal/i18n";
import { IconBuilding, IconCheck, IconInfo, IconLanguage, IconMoon, IconOut, IconPalette, IconPerson, IconSettings, IconSun } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useGo } from "../navigation";
import type { PageDefinition } from "../pages";
import { useConsole, useMay, useMe } from "../session";
import { logOut } from "../session-end";
import { showShortcuts } from "./shortcuts";
import { shellWords } from "./words";

const CHOOSE = "/choose";
const SETTINGS = [CHOOSE, "/settings", "/settings/theme", "/account"];
const ICONS: Record<string, typeof IconSettings> = { [CHOOSE]: IconBuilding, "/settings": IconSettings, "/settings/theme": IconPalette, "/account": IconPerson };
// Each language names itself: whoever is lost in the other one must find it.
const NAMES = { "pt-BR": "Português (Brasil)", en: "English" } as const;

/** The options menu at the top right: settings, theme, language, appearance, log-out. */
export function OptionsMenu({ pages }: { pages: PageDefinition[] }) {
  const t = shellWords.use();
  const me = useMe();
  const name = me.user?.name ?? me.actor;
  return (
    <Menu position="bottom-end" width={248}>
      <Menu.Target>
        <UnstyledButton style={{ borderRadius: "50%" }}>
          <Avatar name={name} color="brand" size={34} radius="xl" />
          <VisuallyHidden>{t("options", { name })}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.user?.email ?? me.actor}</Menu.Label>
        <SettingsItems pages={pages} />
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <SchemeItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconInfo size={16} />} onClick={showShortcuts}>
          {t("keys")}
        </Menu.Item>
        <LogOutItem />
      </Menu.Dropdown>
    </Menu>
  );
}

function SettingsItems({ pages }: { pages: PageDefinition[] }) {
  const say = useBilingual();
  const may = useMay();
  const go = useGo();
  const { may_choose_tenant: chooses } = useMe();
  const found = SETTINGS.filter((path) => path !== CHOOSE || chooses).flatMap((path) => pages.filter((page) => page.path === path && (!page.permission || may(page.permission))));
  return found.map((page) => {
    const Drawn = ICONS[page.path] ?? IconSettings;
    return (
      <Menu.Item key={page.path} leftSection={<Drawn size={16} />} onClick={() => go(page.path)}>
        {say(page.title)}
      </Menu.Item>
    );
  });
}

export function LanguageItems() {
  const t = shellWords.use();
  const language = useLanguage();
  return (
    <>
      <Menu.Label>{t("language")}</Menu.Label>
      {(["pt-BR", "en"] as const).map((code) => (
        <Menu.Item
          key={code}
          lang={code}
          leftSection={<IconLanguage size={16} />}
          rightSection={language === code ? <IconCheck size={16} /> : null}
          onClick={() => chooseLanguage(code)}
        >
          {NAMES[code]}
        </Menu.Item>
      ))}
    </>
  );
}

export function SchemeItems() {
  const t = shellWords.use();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t("appearance")}</Menu.Label>
      {(["light", "dark", "auto"] as const).map((scheme) => (
        <Menu.Item
          key={scheme}
          leftSection={scheme === "dark" ? <IconMoon size={16} /> : <IconSun size={16} />}
          rightSection={colorScheme === scheme ? <IconCheck size={16} /> : null}
          onClick={() => setColorScheme(scheme)}
        >
          {t(scheme)}
        </Menu.Item>
      ))}
    </>
  );
}

function LogOutItem() {
  const t = shellWords.use();
  const here = useConsole();
  const queries = useQueryClient();
  const leave = async () => {
    await logOut(here);
    queries.clear(); // what this person saw is not for the next one
    queries.setQueryData(["me"], null);
  };
  return (
    <Menu.Item leftSection={<IconOut size={16} />} onClick={() => void leave()}>
      {t("logOut")}
    </Menu.Item>
  );
}
