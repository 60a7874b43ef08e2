import { defineWords } from "@ramal/i18n";

export const troubleWords = defineWords(
  "phone-trouble",
  {
    noSound: { title: "Não chega som do outro lado", text: "A chamada está de pé, mas nada é ouvido há alguns segundos.", why: "O que pode ser e o que fazer" },
    unsteady: { title: "A conexão cai repetidamente", text: "O telefone perdeu o registro várias vezes nos últimos minutos." },
    help: "Quando a rede atrapalha o telefone",
    close: "Fechar",
    quick: {
      title: "Primeiro, o simples",
      text: "Pergunte se a outra pessoa está no mudo ou em espera. Confira se o alto-falante certo está escolhido em Áudio. Troque o Wi-Fi pelo cabo ou pelos dados do celular: se o som voltar, a causa está na sua rede.",
    },
    alg: {
      title: "SIP ALG no roteador",
      text: "Muitos roteadores reescrevem chamadas para “ajudar” e as estragam: o som falta de um lado e o registro cai. Este telefone usa uma conexão cifrada, que o roteador não lê; aparelhos SIP comuns na mesma rede sofrem. Desligue “SIP ALG” (ou “Application Layer Gateway”) nas configurações do roteador e reinicie-o.",
    },
    double: {
      title: "Dois roteadores em série (NAT duplo)",
      text: "O modem da operadora e o seu roteador traduzem endereços, um atrás do outro. Conexões ociosas são esquecidas e o som se perde. Ponha o modem em modo bridge, ou ligue o computador direto nele para comparar.",
    },
    cgnat: {
      title: "CGNAT da operadora",
      text: "A operadora de internet põe muitos clientes atrás de um só endereço e fecha caminhos sem aviso; é comum no 4G/5G e em fibras residenciais. Nos detalhes da qualidade veja o caminho do áudio: “por um relé” atravessa o CGNAT. Se não houver relé, peça ao seu provedor de telefonia, ou peça um IP público à operadora.",
    },
    firewall: {
      title: "Firewall da empresa",
      text: "Se só falha no escritório, peça à equipe de rede que libere UDP de saída para o servidor de telefonia.",
    },
  },
  {
    noSound: { title: "No sound comes from the other side", text: "The call stands, but nothing has been heard for some seconds.", why: "What it may be, and what to do" },
    unsteady: { title: "The connection is lost again and again", text: "The phone lost its registration several times within the last minutes." },
    help: "When the network disturbs the phone",
    close: "Close",
    quick: {
      title: "First, the simple things",
      text: "Ask whether the other person is muted or has put you on hold. Check that the right speaker is chosen under Audio. Change from Wi-Fi to cable or to mobile data: if the sound comes back, the cause is in your network.",
    },
    alg: {
      title: "SIP ALG in the router",
      text: "Many routers rewrite calls to “help”, and break them: one side hears nothing, registrations get lost. This phone uses an encrypted connection that the router cannot read; common SIP devices in the same network suffer. Switch “SIP ALG” (or “Application Layer Gateway”) off in the router's settings and restart it.",
    },
    double: {
      title: "Two routers in a row (double NAT)",
      text: "The operator's modem and your router translate addresses, one behind the other. Idle connections are forgotten and sound gets lost. Put the modem into bridge mode, or plug the computer straight into it to compare.",
    },
    cgnat: {
      title: "The operator's CGNAT",
      text: "The internet operator puts many customers behind one address and closes ways without a word; common with 4G/5G and fibre at home. See the way of the audio in the details of the quality: “through a relay” passes a CGNAT. Where there is no relay, ask your telephone provider for one, or your operator for a public IP address.",
    },
    firewall: {
      title: "The company's firewall",
      text: "If it fails in the office only, ask the network team to open outgoing UDP towards the telephone server.",
    },
  },
);
