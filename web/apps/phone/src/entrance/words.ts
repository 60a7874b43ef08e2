import { defineWords } from "@ramal/i18n";

export const entranceWords = defineWords(
  "phone-entrance",
  {
    title: "Telefone",
    lead: "Faça e receba chamadas neste navegador.",
    leadOf: "Faça e receba chamadas de {{name}} neste navegador.",
    login: { label: "Nome", help: "Seu nome de assinante, como maria@empresa.com.br ou só maria." },
    place: { label: "Domínio", help: "O domínio do seu PABX ou o namespace do provedor." },
    password: { label: "Senha de softphone", help: "A que o administrador lhe deu para o softphone." },
    act: "Entrar",
    wrong: "Nome ou senha não conferem. Confira se é a senha de softphone, e se o domínio está certo.",
    help: "Não sabe seu nome ou sua senha? O administrador do seu PABX pode criar uma senha nova.",
  },
  {
    title: "Phone",
    lead: "Make and take calls in this browser.",
    leadOf: "Make and take calls of {{name}} in this browser.",
    login: { label: "Name", help: "Your subscriber name, like mary@company.com, or mary alone." },
    place: { label: "Domain", help: "Your PBX's domain, or the provider's namespace." },
    password: { label: "Softphone password", help: "The one that the administrator gave you for the softphone." },
    act: "Log in",
    wrong: "Name or password do not match. Check that it is the softphone password, and that the domain is right.",
    help: "Do you not know your name or password? Your PBX's administrator can set a new password.",
  },
);
