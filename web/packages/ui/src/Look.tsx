import "@fontsource-variable/figtree/wght.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./base.css";
import { localStorageColorSchemeManager, MantineProvider, type MantineThemeOverride } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { type Brand, themeOf, variables } from "./theme";
import { uiWords } from "./words";

const scheme = localStorageColorSchemeManager({ key: "ramal.scheme" });

/** What lets this page make style elements: the server's policy names it, and so does the page. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";
}

// Dialogs hold the page still by a style element of a library that asks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

let made: { brand: Brand; close: string; theme: MantineThemeOverride } | undefined;

/** The theme of a brand, the same object as long as brand and language are: a new one would draw everything anew. */
function themeFor(brand: Brand, close: string): MantineThemeOverride {
  if (made?.brand !== brand || made.close !== close) {
    const theme = themeOf(brand);
    // Crosses of notices and dialogs are drawn: they say in words what they do.
    const crosses = { CloseButton: { defaultProps: { "aria-label": close } } };
    made = { brand, close, theme: { ...theme, components: { ...theme.components, ...crosses } } };
  }
  return made.theme;
}

/** Everything that drawing needs: theme in the provider's colours, dialogs, notices. */
export function Look({ brand, children }: { brand: Brand; children: ReactNode }) {
  const t = uiWords.use();
  return (
    <MantineProvider
      getStyleNonce={styleNonce}
      theme={themeFor(brand, t("close"))} cssVariablesResolver={variables} colorSchemeManager={scheme} defaultColorScheme="auto">
      <ModalsProvider labels={{ confirm: t("confirm"), cancel: t("cancel") }}>
        <Notifications position="top-right" />
        {children}
      </ModalsProvider>
    </MantineProvider>
  );
}
