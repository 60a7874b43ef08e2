import { ActionIcon, Badge, Button, CopyButton, Group, PasswordInput, Text, TextInput, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { IconCheck, IconCopy, IconRefresh } from "./icons";
import { randomSecret } from "./secrets";
import { uiWords } from "./words";

export type Tone = "good" | "bad" | "warn" | "calm" | "busy";
const COLOURS: Record<Tone, string> = { good: "teal", bad: "red", warn: "orange", calm: "gray", busy: "brand" };

/** A state, told by colour and word alike. */
export function Status({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <Badge variant="dot" color={COLOURS[tone]} styles={{ root: { borderColor: "var(--line)", fontWeight: 500 } }}>
      {children}
    </Badge>
  );
}

/** Marks a field that is stored but has no effect yet. */
export function NotActiveYet() {
  const t = uiWords.use();
  return (
    <Tooltip label={t("notActiveWhy")}>
      <Badge color="gray" variant="outline" size="sm" tabIndex={0}>
        {t("notActive")}
      </Badge>
    </Tooltip>
  );
}

/** A value with a button that copies it. */
export function Copyable({ value, mono = true }: { value: string; mono?: boolean }) {
  const t = uiWords.use();
  return (
    <Group gap={4} wrap="nowrap" component="span">
      <Text component="span" size="sm" ff={mono ? "monospace" : "text"} style={{ overflowWrap: "anywhere" }}>
        {value}
      </Text>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t("copied") : t("copy")}>
            <ActionIcon size="sm" variant="subtle" color={copied ? "teal" : "gray"} onClick={copy} aria-label={t("copy")}>
              {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}

/** A secret that is shown this once: it can be copied, and says that it will not come back. */
export function ShownOnce({ label, value }: { label: string; value: string }) {
  const t = uiWords.use();
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <TextInput
          label={label}
          description={t("once")}
          value={value}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
          styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
          rightSectionWidth={96}
          rightSection={
            <Button size="compact-xs" variant="light" color={copied ? "teal" : "brand"} onClick={copy}>
              {copied ? t("copied") : t("copy")}
            </Button>
          }
        />
      )}
    </CopyButton>
  );
}

interface SecretInputProps {
  label: ReactNode;
  description?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  error?: ReactNode;
  required?: boolean;
  length?: number;
}

/** A password for a device: typed, or generated and then visible, since somebody must carry it to the device. */
export function SecretInput({ value, onChange, length = 16, ...rest }: SecretInputProps) {
  const t = uiWords.use();
  const [visible, { toggle, open }] = useDisclosure(false);
  const generate = () => {
    onChange(randomSecret(length));
    open();
  };
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <PasswordInput
        {...rest}
        style={{ flex: 1 }}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        visible={visible}
        onVisibilityChange={toggle}
        visibilityToggleButtonProps={{ "aria-label": visible ? t("hide") : t("show") }}
        autoComplete="new-password"
      />
      <Tooltip label={t("generate")}>
        <ActionIcon variant="default" size={36} onClick={generate} aria-label={t("generate")}>
          <IconRefresh size={16} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
