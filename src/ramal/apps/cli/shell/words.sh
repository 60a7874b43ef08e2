# What the shell part says, in English or Portuguese by LANG.

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
  pt*) RAMAL_LANGUAGE=pt ;;
  *) RAMAL_LANGUAGE=en ;;
esac

word() { # word ENGLISH PORTUGUESE
  if [[ "$RAMAL_LANGUAGE" == pt ]]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi
}

say() { # A line of progress with the seconds since the start.
  printf '[%4d s] %s\n' "$(($(date +%s) - ${RAMAL_STARTED:-$(date +%s)}))" "$(word "$1" "$2")"
}

fail() { # The exact fault and its cure.
  printf '%s %s\n' "$(word 'ramal: cannot go on:' 'ramal: não é possível continuar:')" "$(word "$1" "$2")" >&2
  exit 1
}

commands() {
  if [[ "$RAMAL_LANGUAGE" == pt ]]; then
    cat <<'LIST'
Ramal: a plataforma aberta para operar uma empresa de telefonia.

  ./ramal up            instala o que falta, inicia tudo, cria a demonstração e verifica
  ./ramal down          para tudo (os dados ficam)
  ./ramal status        papéis com estado, tempo de atividade e memória
  ./ramal logs          últimas linhas de um papel (./ramal logs api -f acompanha)
  ./ramal doctor        diagnostica uma instância em execução
  ./ramal credentials   endereço da API, senhas e telefones, com QR code
  ./ramal mail          mostra os e-mails capturados
  ./ramal call          toca o telefone de um assinante: ./ramal call alice
  ./ramal seed          cria dados com nome: ./ramal seed demo
  ./ramal check         percorre os dezesseis passos do guia, com chamadas reais
  ./ramal test          executa os testes em instância própria (--features: linhas e testes)
  ./ramal bench         mede, ao lado de pares, na mesma execução
  ./ramal backup        grava banco, mídia e configuração em um arquivo
  ./ramal restore       restaura um arquivo de backup
  ./ramal upgrade       atualiza após um git pull, com volta em caso de falha
  ./ramal uninstall     remove instância, conta e unidade systemd

Opções de up: --listen ENDEREÇO  --public-ip ENDEREÇO  --host NOME  --console-host CONSOLE=NOME  --acme URL  --turn on|off  --loopback  --empty  --boot
RAMAL_HOME escolhe a pasta da instância (padrão: var/); RAMAL_ENGINES, a dos motores.
LIST
  else
    cat <<'LIST'
Ramal: the open platform to run a telephone company.

  ./ramal up            installs what is missing, starts everything, seeds the demo and checks it
  ./ramal down          stops everything (data stay)
  ./ramal status        roles with state, uptime and memory
  ./ramal logs          last lines of a role (./ramal logs api -f follows)
  ./ramal doctor        diagnoses a running instance
  ./ramal credentials   API address, log-ins and phones, with QR codes
  ./ramal mail          shows caught mail
  ./ramal call          rings a subscriber's phone: ./ramal call alice
  ./ramal seed          creates named data: ./ramal seed demo
  ./ramal check         walks the sixteen steps of the guide with real calls
  ./ramal test          runs the tests in an instance of their own (--features: rows and tests)
  ./ramal bench         measures beside peers in the same run
  ./ramal backup        writes database, media and configuration to one file
  ./ramal restore       restores a backup file
  ./ramal upgrade       takes over a new checkout, and goes back where that fails
  ./ramal uninstall     removes instance, account and systemd unit

Options of up: --listen ADDRESS  --public-ip ADDRESS  --host NAME  --console-host CONSOLE=NAME  --acme URL  --turn on|off  --loopback  --empty  --boot
RAMAL_HOME chooses the instance folder (default: var/); RAMAL_ENGINES that of the engines.
LIST
  fi
}
