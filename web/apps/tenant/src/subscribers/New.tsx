import { Alert, Button, Group, Stack } from "@mantine/core";
import { listKey, PageLink, ResourceForm, useGo } from "@ramal/features";
import { Page, Sheet, ShownOnce } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { SubscriberFields } from "./Fields";
import { FRESH, newSubscriberSchema } from "./schema";
import { type Created, subscribers } from "./subscribers";
import { subscriberWords } from "./words";

export default function NewSubscriber() {
  const t = subscriberWords.use();
  const queries = useQueryClient();
  const codes = useCodes();
  const [created, setCreated] = useState<Created | null>(null);
  return (
    <Page
      title={created ? t("createdTitle", { name: created.username }) : t("create")}
      narrow={created !== null}
      crumbs={[
        <PageLink key="list" to="/subscribers">
          {t("title")}
        </PageLink>,
      ]}
    >
      {created ? (
        <Passwords created={created} />
      ) : (
        <ResourceForm
          initial={FRESH}
          schema={newSubscriberSchema}
          words={subscriberWords}
          codes={codes}
          save={subscribers.create}
          done={(row) => {
            void queries.invalidateQueries({ queryKey: listKey("subscribers") });
            setCreated(row);
          }}
          cancel="/subscribers"
          act={t("act")}
        >
          <SubscriberFields fresh />
        </ResourceForm>
      )}
    </Page>
  );
}

/** Words for what the server refuses, by its codes. */
export function useCodes(): Record<string, string> {
  const t = subscriberWords.use();
  return {
    "username-taken": t("codes.taken"),
    "alias-taken": t("codes.taken"),
    "name-taken": t("codes.taken"),
    "forward-loop": t("codes.loop"),
    "not-held": t("codes.notHeld"),
    "emergency-number": t("codes.emergency"),
    "feature-code": t("codes.feature"),
  };
}

/** Both passwords, this once, with what a telephone asks for. */
function Passwords({ created }: { created: Created }) {
  const t = subscriberWords.use();
  const go = useGo();
  return (
    <Sheet padded>
      <Stack>
        <Alert color="orange">{t("once")}</Alert>
        <ShownOnce label={t("fields.sip_password.label")} value={created.sip_password} />
        <ShownOnce label={t("fields.softphone_password.label")} value={created.softphone_password} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => go("/subscribers")}>
            {t("toList")}
          </Button>
          <Button onClick={() => go(`/subscribers/${created.id}`)}>{t("toSubscriber")}</Button>
        </Group>
      </Stack>
    </Sheet>
  );
}
