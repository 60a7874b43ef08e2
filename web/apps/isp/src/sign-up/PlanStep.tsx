import { Alert, Radio, Stack, Text } from "@mantine/core";
import { useFormat } from "@ramal/i18n";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type Plan, signUp } from "./sign-up";
import type { StepProps } from "./SignUp";
import { StepForm } from "./StepForm";
import { signUpWords } from "./words";

/** The plan; then the provider is made, its administrator is logged in, and its home opens. */
export function PlanStep({ draft, back }: StepProps) {
  const t = signUpWords.use();
  const [plan, setPlan] = useState(draft.plan_id ?? draft.plans[0]?.id ?? "");
  const finish = useMutation({
    mutationFn: async () => {
      if (plan) await signUp.enter({ plan_id: plan });
      return signUp.complete();
    },
    onSuccess: () => window.location.assign("/isp/"),
  });
  const paid = draft.plans.find(({ id }) => id === plan)?.kind === "paid";
  return (
    <StepForm act={() => finish.mutate()} busy={finish.isPending || finish.isSuccess} error={finish.error} back={back} label={t("plan.finish")}>
      {draft.plans.length === 0 ? <Alert color="gray">{t("plan.none")}</Alert> : null}
      <Radio.Group value={plan} onChange={setPlan} aria-label={t("steps.plan")}>
        <Stack gap="sm">
          {draft.plans.map((offer) => (
            <PlanCard key={offer.id} plan={offer} />
          ))}
        </Stack>
      </Radio.Group>
      {paid ? <Alert color="gray">{t("plan.wait")}</Alert> : null}
    </StepForm>
  );
}

export function PlanCard({ plan }: { plan: Plan }) {
  const t = signUpWords.use();
  const { money, number } = useFormat();
  const limit = (most: number) => (most ? number(most) : t("plan.unlimited"));
  const price = plan.price ? t("plan.month", { price: money(plan.price, plan.currency) }) : t("plan.free");
  return (
    <Radio.Card value={plan.id} p="md" radius="lg">
      <Stack gap={4}>
        <Text fw={640}>
          {plan.name} · {price}
        </Text>
        {plan.description ? <Text size="sm">{plan.description}</Text> : null}
        <Text size="sm" c="dimmed">
          {[
            plan.kind === "trial" ? t("plan.trial", { count: plan.trial_days }) : "",
            t("plan.subscribers", { limit: limit(plan.max_subscribers) }),
            t("plan.tenants", { limit: limit(plan.max_tenants) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </Stack>
    </Radio.Card>
  );
}
