import { Alert, Button, Group, Radio, SimpleGrid, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { answer } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/isp";
import { Loaded, May } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { Page, ProblemView, Sheet, Stat, Status, type Tone } from "@ramal/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { PlanCard } from "../sign-up/PlanStep";
import { Payments } from "./Payments";
import { planWords } from "./words";

const TONES: Record<Schemas["OwnPlan"]["state"], Tone> = { none: "calm", active: "good", trial: "busy", "trial-over": "bad", overdue: "bad" };

/** The provider's own plan towards the platform (F4). */
export default function OwnPlan() {
  const t = planWords.use();
  const plan = useQuery({ queryKey: ["plan"], queryFn: () => answer(api.GET("/plan")) });
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Loaded row={plan}>
        {(own) => (
          <Stack gap="lg">
            <Now own={own} />
            <May act="plan.write">
              <Choice own={own} />
            </May>
            <May act="platform-payments.read">
              <Payments />
            </May>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Now({ own }: { own: Schemas["OwnPlan"] }) {
  const t = planWords.use();
  const { date, number } = useFormat();
  const used = (count: number, most: number | undefined) => (most ? t("of", { used: number(count), limit: number(most) }) : number(count));
  const note = own.state === "trial" ? t("trial", { date: date(own.trial_ends_at) }) : own.paid_until ? t("until", { date: date(own.paid_until) }) : "";
  return (
    <>
      {own.wanted ? <Alert color="orange">{t("wanted", { name: own.wanted.name })}</Alert> : null}
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Stat
          label={t("current")}
          value={own.plan?.name ?? t("none")}
          note={
            <>
              <Status tone={TONES[own.state]}>{t(`state.${own.state}`)}</Status> {note}
            </>
          }
        />
        <Stat label={t("subscribers")} value={used(own.usage.subscribers, own.plan?.max_subscribers)} />
        <Stat label={t("tenants")} value={used(own.usage.tenants, own.plan?.max_tenants)} />
      </SimpleGrid>
    </>
  );
}

function Choice({ own }: { own: Schemas["OwnPlan"] }) {
  const t = planWords.use();
  const queries = useQueryClient();
  const offers = useQuery({ queryKey: ["plan-offers"], queryFn: () => answer(api.GET("/plan/offers")) });
  const [chosen, setChosen] = useState(own.plan?.id ?? "");
  const choose = useMutation({
    mutationFn: () => answer(api.POST("/plan", { body: { plan_id: chosen } })),
    onSuccess: (next) => {
      queries.setQueryData(["plan"], next);
      notifications.show({ color: "teal", message: t("done") });
    },
  });
  return (
    <Sheet padded>
      <Loaded row={offers}>
        {(plans) => (
          <Radio.Group value={chosen} onChange={setChosen} label={t("change")} labelProps={{ fw: 600, fz: "lg" }}>
            <Stack gap="sm" mt="sm">
              {plans.map((plan) => (
                <PlanCard key={plan.id} plan={plan} />
              ))}
            </Stack>
          </Radio.Group>
        )}
      </Loaded>
      {choose.error ? <ProblemView problem={choose.error} /> : null}
      <Group justify="flex-end" mt="md">
        <Button onClick={() => choose.mutate()} loading={choose.isPending} disabled={!chosen || chosen === own.plan?.id}>
          {t("act")}
        </Button>
      </Group>
    </Sheet>
  );
}
