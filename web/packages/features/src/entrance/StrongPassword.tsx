import { PasswordInput, Progress, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { entrance, type Strength } from "@ramal/api";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { entranceWords } from "./words";

const COLOURS = ["red", "red", "orange", "teal", "teal"];
const KNOWN = ["too-short", "breached", "dictionary", "own-words"] as const;

interface StrongPasswordProps {
  value: string;
  onChange: (value: string) => void;
  /** The person's own words, which a password must not be made of. */
  words: string[];
  onVerdict: (enough: boolean) => void;
  error?: string | undefined;
}

/** A new password, judged by the server while it is typed. */
export function StrongPassword({ value, onChange, words, onVerdict, error }: StrongPasswordProps) {
  const t = entranceWords.use();
  const [asked] = useDebouncedValue(value, 250);
  const { data } = useQuery({
    queryKey: ["strength", asked, words],
    queryFn: async () => {
      const strength = await entrance.strength(asked, words);
      onVerdict(strength.enough);
      return strength;
    },
    enabled: asked !== "",
    placeholderData: keepPreviousData,
    gcTime: 0, // no password stays in memory longer than its field
  });
  return (
    <Stack gap="xs">
      <PasswordInput
        label={t("fresh.label")}
        description={t("fresh.help")}
        value={value}
        onChange={(event) => {
          onVerdict(false);
          onChange(event.currentTarget.value);
        }}
        autoComplete="new-password"
        error={error}
        maxLength={128}
        required
        withAsterisk={false}
      />
      {value && data ? <Verdict strength={data} /> : null}
    </Stack>
  );
}

function Verdict({ strength }: { strength: Strength }) {
  const t = entranceWords.use();
  const score = Math.min(4, Math.max(0, strength.score)) as 0 | 1 | 2 | 3 | 4;
  const known = KNOWN.find((reason) => reason === strength.reason);
  return (
    <div aria-live="polite">
      <Progress value={strength.enough ? Math.max(60, (score + 1) * 20) : (score + 1) * 15} color={COLOURS[score] ?? "red"} size="sm" aria-label={t("strength.label")} />
      <Text size="sm" mt={4} c={strength.enough ? "dimmed" : "var(--mantine-color-error)"}>
        {t(`strength.s${score}`)}
        {strength.enough ? "" : `: ${t(known ? `weak.${known}` : "weak.other")}`}
      </Text>
    </div>
  );
}
