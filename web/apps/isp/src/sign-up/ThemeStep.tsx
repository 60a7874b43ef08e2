import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type Colours, ThemeEditor, useVerdict } from "../theme/ThemeEditor";
import { signUp } from "./sign-up";
import type { StepProps } from "./SignUp";
import { StepForm } from "./StepForm";

export function ThemeStep({ draft, took, back }: StepProps) {
  const { primary, accent, background } = draft.theme;
  const [colours, setColours] = useState<Colours>({ primary, accent, background });
  const verdict = useVerdict(colours);
  const keep = useMutation({ mutationFn: () => signUp.enter({ theme: colours }), onSuccess: (next) => took(next, "plan") });
  const refresh = async () => took(await signUp.draft(), "theme");
  return (
    <StepForm act={() => keep.mutate()} busy={keep.isPending} error={keep.error} back={back} ready={verdict ? verdict.primary.enough && verdict.accent.enough : true}>
      <ThemeEditor
        name={draft.company?.name ?? draft.email}
        theme={draft.theme}
        colours={colours}
        onChange={setColours}
        put={async (what, file) => {
          await signUp.putPicture(what, file);
          await refresh();
        }}
        remove={async (what) => {
          await signUp.removePicture(what);
          await refresh();
        }}
      />
    </StepForm>
  );
}
