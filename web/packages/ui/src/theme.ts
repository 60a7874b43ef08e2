import { createTheme, type CSSVariablesResolver, type MantineColorsTuple, type MantineThemeOverride } from "@mantine/core";
import { shadesOf } from "./colour";

/** How a provider's consoles look (A3). */
export interface Brand {
  name: string;
  primary: string;
  /** The page behind log-in and welcome. */
  background: string;
  logo: string;
  /** The same on a dark ground. */
  logoDark: string;
  icon: string;
}

export const PLAIN: Brand = { name: "Ramal", primary: "#0b5cad", background: "#ffffff", logo: "", logoDark: "", icon: "" };

const SLATE: MantineColorsTuple = [
  "#f6f7f9",
  "#eef0f3",
  "#e2e6eb",
  "#d0d6de",
  "#aeb7c3",
  "#87929f",
  "#5f6b79",
  "#475260",
  "#313b47",
  "#1c242e",
];
const INK: MantineColorsTuple = [
  "#e3e8ee",
  "#b6c0cc",
  "#94a1b0",
  "#6c7a8a",
  "#3c4856",
  "#2a3541",
  "#202a35",
  "#18212b",
  "#111922",
  "#0c131a",
];
const FONT = "'Figtree Variable', system-ui, sans-serif";

export function themeOf(brand: Brand): MantineThemeOverride {
  return createTheme({
    colors: { brand: shadesOf(brand.primary), gray: SLATE, dark: INK },
    primaryColor: "brand",
    primaryShade: { light: 6, dark: 5 },
    autoContrast: true,
    luminanceThreshold: 0.18, // where black and white read equally well
    black: "#000000", // on colours; texts have a softer one below
    fontFamily: FONT,
    fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'Liberation Mono', monospace",
    headings: { fontFamily: FONT, fontWeight: "640", textWrap: "balance" },
    fontSizes: { xs: "0.75rem", sm: "0.859rem", md: "0.9375rem", lg: "1.0625rem", xl: "1.25rem" },
    defaultRadius: "md",
    radius: { xs: "4px", sm: "6px", md: "9px", lg: "14px", xl: "22px" },
    cursorType: "pointer",
    focusRing: "auto",
    respectReducedMotion: true,
    components: {
      Alert: { styles: { title: { color: "var(--mantine-color-text)" } } }, // the tinted ground leaves its own colour too little contrast
      Button: { defaultProps: { size: "sm" } },
      TextInput: { defaultProps: { size: "sm" } },
      Tooltip: { defaultProps: { openDelay: 300, multiline: true, maw: 320, withArrow: true } },
      Modal: { defaultProps: { centered: true, radius: "lg", padding: "lg", overlayProps: { backgroundOpacity: 0.35, blur: 2 } } },
      Menu: { defaultProps: { shadow: "md", radius: "md", withinPortal: true } },
      Paper: { defaultProps: { radius: "lg", withBorder: true } },
      Card: { defaultProps: { radius: "lg", withBorder: true, padding: "lg" } },
      Badge: { defaultProps: { variant: "light", radius: "sm", tt: "none" } },
      Input: { defaultProps: { size: "sm" } },
    },
  });
}

export const variables: CSSVariablesResolver = (theme) => ({
  variables: { "--page-width": "76rem", "--nav-width": "15.5rem", "--header-height": "3.5rem" },
  light: {
    "--paper": "#ffffff",
    "--mantine-color-text": theme.colors.gray?.[9] ?? "#1c242e",
    "--ground": theme.colors.gray?.[0] ?? "#f6f7f9",
    "--line": theme.colors.gray?.[2] ?? "#e2e6eb",
    "--quiet": theme.colors.gray?.[6] ?? "#5f6b79",
    "--tint": theme.colors.brand?.[0] ?? "#eef",
    "--accent-text": theme.colors.brand?.[7] ?? "#0b5cad",
    "--mantine-color-dimmed": theme.colors.gray?.[6] ?? "#5f6b79",
    "--mantine-color-body": "#ffffff",
    "--mantine-color-placeholder": "#6b7684",
    "--mantine-color-error": "#b3261e",
    "--good-text": "#0a6b4f",
  },
  dark: {
    "--paper": theme.colors.dark[7],
    "--ground": theme.colors.dark[8],
    "--line": theme.colors.dark[5],
    "--quiet": theme.colors.dark[2],
    "--tint": "color-mix(in srgb, var(--mantine-color-brand-4) 14%, transparent)",
    "--accent-text": theme.colors.brand?.[3] ?? "#9cf",
    "--mantine-color-dimmed": theme.colors.dark[2],
    "--mantine-color-body": theme.colors.dark[7],
    "--mantine-color-placeholder": theme.colors.dark[2],
    "--mantine-color-error": "#ff9a90",
    "--good-text": "#63d6ae",
  },
});
