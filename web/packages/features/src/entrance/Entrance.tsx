import { ActionIcon, Menu, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconLanguage, Logo } from "@ramal/ui";
import type { ReactNode } from "react";
import { useBrand } from "../session";
import { LanguageItems } from "../shell/OptionsMenu";
import classes from "./Entrance.module.css";
import { entranceWords } from "./words";

/** The frame of pages outside of the console, in the colours of whose address it is (A3). */
export function Entrance({ title, lead, wide, children }: { title: string; lead?: ReactNode; wide?: boolean; children: ReactNode }) {
  const t = entranceWords.use();
  const brand = useBrand();
  useDocumentTitle(title);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <span className={classes.brand}>
          <Logo brand={brand} />
        </span>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("language")}>
              <IconLanguage size={20} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <LanguageItems />
          </Menu.Dropdown>
        </Menu>
      </header>
      <main className={classes.middle}>
        <div className={`${classes.card} ${wide ? classes.wide : ""}`}>
          <Stack gap="lg">
            <div>
              <Title order={1} size="h2">
                {title}
              </Title>
              {lead ? (
                <Text c="dimmed" mt={4}>
                  {lead}
                </Text>
              ) : null}
            </div>
            {children}
          </Stack>
        </div>
      </main>
      <footer />
    </div>
  );
}
