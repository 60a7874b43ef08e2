import { Badge, Group, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useFormat } from "@ramal/i18n";
import { Page, Sheet, Stat } from "@ramal/ui";
import { PageLink } from "../links";
import { useParam } from "../navigation";
import { Loaded, useRow } from "../resource/row";
import { Direction, Party } from "./CallList";
import { CallResult } from "./CallResult";
import { useReason } from "./reason-words";
import { Steps } from "./Steps";
import type { CallActs, CallStory, Leg } from "./types";
import { callWords } from "./words";

const SIDES = ["caller", "called", "platform", "carrier"] as const;
const PURPOSES = ["call", "forward", "transfer"] as const;

/** Everything known of one call: why it ended, what decided, its legs, its price. */
export function CallPage({ acts }: { acts: CallActs }) {
  const t = callWords.use();
  const id = useParam("id");
  const row = useRow("calls", id, () => acts.get(id));
  const call = row.data;
  return (
    <Page
      title={call ? t("story", { from: call.caller || t("unknown"), to: call.called || call.dialled }) : t("title")}
      crumbs={[
        <PageLink key="list" to="/calls">
          {t("title")}
        </PageLink>,
      ]}
    >
      <Loaded row={row}>{(story) => <Contents story={story} />}</Loaded>
    </Page>
  );
}

function Contents({ story }: { story: CallStory }) {
  const t = callWords.use();
  const format = useFormat();
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        <Stat label={t("result")} value={<CallResult call={story} />} note={<Direction direction={story.direction} />} />
        <Stat label={t("started")} value={format.time(story.started)} note={format.date(story.started)} />
        <Stat label={t("talk")} value={format.duration(story.talk)} note={`${t("ring")}: ${format.duration(story.ring)}`} />
        <Stat label={t("charge")} value={story.charge ? format.money(story.charge, undefined, 4) : "–"} />
      </SimpleGrid>
      <Why story={story} />
      <Sheet padded>
        <Title order={2} size="h4">
          {t("steps")}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t(story.steps.length > 0 ? "stepsLead" : "noSteps")}
        </Text>
        <Steps steps={story.steps} />
      </Sheet>
      <Sheet padded>
        <Title order={2} size="h4">
          {t("legs")}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t("legsLead")}
        </Text>
        <Stack gap="md">
          {story.legs.map((leg) => (
            <LegLine key={leg.id} leg={leg} />
          ))}
        </Stack>
      </Sheet>
    </Stack>
  );
}

function Why({ story }: { story: CallStory }) {
  const t = callWords.use();
  const reason = useReason();
  const side = SIDES.find((one) => one === story.side);
  return (
    <Sheet padded>
      <Title order={2} size="h4" mb="xs">
        {t("why")}
      </Title>
      <Text>{story.reason ? reason(story.reason) : t(story.result === "answered" ? "answeredWell" : `results.${resultOf(story.result)}`)}</Text>
      <Group gap="lg" mt="xs">
        {side ? (
          <Text size="sm" c="dimmed">
            {t("side")}: {t(`sides.${side}`)}
          </Text>
        ) : null}
        {story.code ? (
          <Text size="sm" c="dimmed">
            {t("code")}: {story.code}
          </Text>
        ) : null}
        {story.cause ? (
          <Text size="sm" c="dimmed">
            {t("cause")}: {story.cause}
          </Text>
        ) : null}
      </Group>
    </Sheet>
  );
}

function resultOf(result: string) {
  const known = ["answered", "busy", "no-answer", "cancelled", "up"] as const;
  return known.find((one) => one === result) ?? "failed";
}

function LegLine({ leg }: { leg: Leg }) {
  const t = callWords.use();
  const format = useFormat();
  const reason = useReason();
  const purpose = PURPOSES.find((one) => one === leg.purpose);
  const price = leg.price ?? {};
  return (
    <div style={{ borderInlineStart: "3px solid var(--line)", paddingInlineStart: "0.85rem" }}>
      <Group gap="sm">
        <Text fw={600}>
          <Party number={leg.caller} /> → <Party number={leg.called || leg.dialled} />
        </Text>
        <Badge color="gray">
          <Direction direction={leg.direction} />
        </Badge>
        {purpose && purpose !== "call" ? <Badge color="brand">{t(`purposes.${purpose}`)}</Badge> : null}
      </Group>
      <Text size="sm" c="dimmed">
        {[
          `${t("ring")}: ${format.duration(leg.ring)}`,
          `${t("talk")}: ${format.duration(leg.talk)}`,
          leg.reason ? reason(leg.reason) : "",
          leg.user_agent ?? "",
          leg.charge ? format.money(leg.charge, undefined, 4) : "",
          price.prefix ? t("price", { prefix: String(price.prefix), version: String(price.version ?? "") }) : "",
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      {leg.attempts && leg.attempts.length > 0 ? (
        <ul style={{ margin: "0.25rem 0 0", paddingInlineStart: "1.1rem" }} aria-label={t("attempts")}>
          {leg.attempts.map((attempt, index) => (
            <li key={index}>
              <Text size="sm" span ff="monospace">
                {attempt.address}
              </Text>{" "}
              <Text size="sm" span>
                {[attempt.code, attempt.reason].filter(Boolean).join(" ")}
              </Text>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
