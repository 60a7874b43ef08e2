"""What Ramal says, by language and prompt name. `rules.calls` and `rules.commands` name them."""

_DIGITS_PT = "zero um dois três quatro cinco seis sete oito nove"
_DIGITS_EN = "zero one two three four five six seven eight nine"

PT = {
    "sorry": "Desculpe. O serviço está indisponível no momento. Tente novamente em instantes.",
    "voicemail-greeting": "A pessoa chamada não pode atender. Deixe a sua mensagem depois do sinal. "
    "Ao terminar, desligue ou aperte a tecla jogo da velha.",
    "closed": "No momento estamos fora do horário de atendimento. Por favor, ligue novamente no horário comercial.",
    "closed-voicemail": "No momento estamos fora do horário de atendimento. Deixe a sua mensagem depois do sinal. "
    "Ao terminar, desligue ou aperte a tecla jogo da velha.",
    "echo-test": "Teste de eco. Fale alguma coisa, e você vai ouvir a sua própria voz.",
    "test-call": "Olá! Aqui é o Ramal. Se você está ouvindo esta mensagem, o seu telefone está funcionando. Até logo!",
    "verification": "Olá. Alguém pediu para usar este número como identificador de chamadas. Se não foi você, desligue. O código é:",
    "not-allowed": "Chamadas para este destino não são permitidas no seu ramal.",
    "invalid-number": "O número discado não existe ou está incompleto. Confira e tente novamente.",
    "suspended": "O serviço está suspenso. Procure o administrador.",
    "not-in-service": "Este número não está em serviço.",
}
PT |= {f"digit-{at}": word for at, word in enumerate(_DIGITS_PT.split())}
EN = {
    "sorry": "Sorry. The service is not available at the moment. Please try again in a little while.",
    "voicemail-greeting": "The person you called cannot take your call. Please leave a message after the tone. "
    "When you are done, hang up or press the pound key.",
    "closed": "We are closed at the moment. Please call again during business hours.",
    "closed-voicemail": "We are closed at the moment. Please leave a message after the tone. "
    "When you are done, hang up or press the pound key.",
    "echo-test": "Echo test. Say something, and you will hear your own voice.",
    "test-call": "Hello! This is Ramal. If you can hear this message, your telephone works. Goodbye!",
    "verification": "Hello. Somebody asked to use this number as a caller ID. If it was not you, please hang up. The code is:",
    "not-allowed": "Calls to this destination are not allowed from your extension.",
    "invalid-number": "The number you dialled does not exist or is incomplete. Please check it and try again.",
    "suspended": "The service is suspended. Please contact your administrator.",
    "not-in-service": "This number is not in service.",
}
EN |= {f"digit-{at}": word for at, word in enumerate(_DIGITS_EN.split())}
TEXTS = {"pt-BR": PT, "en": EN}
