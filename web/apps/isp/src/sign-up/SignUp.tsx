import { Alert, Button, Center, Loader, Stack, Stepper, Text, TextInput } from "@mantine/core";
import { problemOf } from "@ramal/api";
import { Entrance, PageLink, useToken } from "@ramal/features";
import { useLanguage } from "@ramal/i18n";
import { ProblemView } from "@ramal/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CompanyStep } from "./CompanyStep";
import { PersonStep } from "./PersonStep";
import { PlanStep } from "./PlanStep";
import { type Draft, signUp } from "./sign-up";
import { ThemeStep } from "./ThemeStep";
import { signUpWords } from "./words";

const STEPS = ["email", "person", "company", "theme", "plan"] as const;
type Step = (typeof STEPS)[number];

/** Signing up (A2): address, link, person, company, theme, plan. What was entered is kept by the server, page by page. */
export default function SignUp() {
  const t = signUpWords.use();
  const token = useToken();
  const draft = useQuery({
    queryKey: ["sign-up", token],
    queryFn: () => (token ? signUp.confirm(token) : signUp.draft()),
    retry: false,
    staleTime: Infinity,
  });
  const [later, setLater] = useState<Draft>();
  const [chosen, setChosen] = useState<Step>();
  const known = later ?? draft.data;
  const step: Step = known ? (chosen ?? (known.step === "ready" ? "plan" : known.step)) : "email";
  const took = (next: Draft, to: Step) => {
    setLater(next);
    setChosen(to);
  };
  return (
    <Entrance title={t("title")} lead={t("lead")} wide>
      <Stepper active={STEPS.indexOf(step)} size="sm" iconSize={28} onStepClick={(index) => known && index > 0 && setChosen(STEPS[index])} allowNextStepsSelect={false}>
        {STEPS.map((name) => (
          <Stepper.Step key={name} label={t(`steps.${name}`)} />
        ))}
      </Stepper>
      {draft.isPending ? (
        <Center>
          <Loader type="dots" />
        </Center>
      ) : known ? (
        <Body step={step} draft={known} took={took} back={() => setChosen(STEPS[Math.max(1, STEPS.indexOf(step) - 1)])} />
      ) : (
        <EmailStep dead={Boolean(token) && problemOf(draft.error).status > 0} />
      )}
    </Entrance>
  );
}

export interface StepProps {
  draft: Draft;
  took: (draft: Draft, to: Step) => void;
  back: () => void;
}

function Body({ step, ...props }: StepProps & { step: Step }) {
  if (step === "company") return <CompanyStep {...props} />;
  if (step === "theme") return <ThemeStep {...props} />;
  if (step === "plan") return <PlanStep {...props} />;
  return <PersonStep {...props} />;
}

function EmailStep({ dead }: { dead: boolean }) {
  const t = signUpWords.use();
  const language = useLanguage();
  const offer = useQuery({ queryKey: ["sign-up-offer"], queryFn: signUp.offer });
  const [email, setEmail] = useState("");
  const begin = useMutation({ mutationFn: () => signUp.begin(email.trim(), language) });
  if (offer.error) return <ProblemView problem={offer.error} retry={() => void offer.refetch()} />;
  if (!offer.data) return null;
  if (offer.data.mode !== "open") {
    return (
      <Stack>
        {dead ? <Alert color="orange">{t("dead")}</Alert> : null}
        <Alert color="gray">{offer.data.mode === "closed" ? t("closed") : t("invited")}</Alert>
        <LogInLink />
      </Stack>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate();
      }}
    >
      <Stack>
        {dead ? <Alert color="orange">{t("dead")}</Alert> : null}
        {begin.isSuccess ? <Alert color="teal">{t("email.sent", { email })}</Alert> : null}
        <TextInput
          type="email"
          label={t("email.label")}
          description={t("email.help")}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          readOnly={begin.isSuccess}
          autoComplete="email"
          autoFocus
          required
          withAsterisk={false}
        />
        {begin.error ? <ProblemView problem={begin.error} /> : null}
        <Button type="submit" loading={begin.isPending} variant={begin.isSuccess ? "default" : "filled"}>
          {begin.isSuccess ? t("email.again") : t("email.act")}
        </Button>
        {begin.isSuccess ? (
          <Button variant="subtle" color="gray" onClick={() => begin.reset()}>
            {t("email.other")}
          </Button>
        ) : null}
        <LogInLink />
      </Stack>
    </form>
  );
}

function LogInLink() {
  const t = signUpWords.use();
  return (
    <Text ta="center" size="sm">
      <PageLink to="/log-in">{t("logIn")}</PageLink>
    </Text>
  );
}
