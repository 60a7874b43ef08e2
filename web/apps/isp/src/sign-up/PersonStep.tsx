import { TextInput } from "@mantine/core";
import { StrongPassword } from "@ramal/features";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { signUp } from "./sign-up";
import type { StepProps } from "./SignUp";
import { StepForm } from "./StepForm";
import { signUpWords } from "./words";

export function PersonStep({ draft, took }: StepProps) {
  const t = signUpWords.use();
  const [name, setName] = useState(draft.name);
  const [password, setPassword] = useState("");
  const [enough, setEnough] = useState(false);
  const keep = useMutation({ mutationFn: () => signUp.enter({ person: { name: name.trim(), password } }), onSuccess: (next) => took(next, "company") });
  return (
    <StepForm act={() => keep.mutate()} busy={keep.isPending} error={keep.error} ready={enough && name.trim() !== ""}>
      <TextInput
        label={t("person.label")}
        description={t("person.help")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        autoComplete="name"
        maxLength={120}
        autoFocus
      />
      <StrongPassword value={password} onChange={setPassword} words={[name, draft.email].filter(Boolean)} onVerdict={setEnough} />
    </StepForm>
  );
}
