"""The FastAGI session against a scripted Asterisk."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from ramal.engines.asterisk import agi

ENVIRONMENT = b"agi_network: yes\nagi_channel: PJSIP/edge-1\nagi_arg_1: one\nagi_arg_2: \n" + b"agi_filler: " + b"x" * 500 + b"\n\n"
Work = Callable[[agi.Session], Awaitable[object]]


class Script:
    """Plays Asterisk: connects, sends the environment, answers commands."""

    def __init__(self, port: int, results: list[object]) -> None:
        self.port, self.results = port, results
        self.asked: list[str] = []

    async def play(self, *answers: bytes, environment: bytes = ENVIRONMENT) -> object:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(environment)
        for answer in answers:
            self.asked.append((await reader.readline()).decode().rstrip("\n"))
            writer.write(answer)
        writer.write_eof()
        async with asyncio.timeout(5):
            assert await reader.read() == b""
        writer.close()
        return self.results[-1] if self.results else None


@pytest.fixture
async def asterisk() -> AsyncIterator[Callable[[Work], Awaitable[Script]]]:
    servers: list[asyncio.Server] = []

    async def begin(work: Work) -> Script:
        results: list[object] = []

        async def handler(session: agi.Session) -> None:
            try:
                results.append(await work(session))
            except (agi.HungUp, agi.Refused) as error:
                results.append(error)

        servers.append(await agi.serve(0, handler))
        return Script(servers[-1].sockets[0].getsockname()[1], results)

    yield begin
    for server in servers:
        server.close()


async def test_environment_and_arguments(asterisk) -> None:
    async def work(session: agi.Session) -> tuple[str, ...]:
        return session.channel, session.argument(1), session.argument(2), session.argument(3)

    assert await (await asterisk(work)).play() == ("PJSIP/edge-1", "one", "", "")


@pytest.mark.parametrize("step", [1, 7, 399, 401])
async def test_environment_in_pieces(asterisk, step: int) -> None:
    script = await asterisk(_argument)
    reader, writer = await asyncio.open_connection("127.0.0.1", script.port)
    for start in range(0, len(ENVIRONMENT), step):
        writer.write(ENVIRONMENT[start : start + step])
        await writer.drain()
    async with asyncio.timeout(5):
        assert await reader.read() == b""
    writer.close()
    assert script.results == ["one"]


async def _argument(session: agi.Session) -> str:
    return session.argument(1)


async def test_command_and_result(asterisk) -> None:
    script = await asterisk(lambda session: session.expression("${DIALSTATUS}"))
    assert await script.play(b"200 result=1 (ANSWER (or so))\n") == "ANSWER (or so)"
    assert script.asked == ['GET FULL VARIABLE "${DIALSTATUS}"']


async def test_unset_variable_is_empty(asterisk) -> None:
    assert await (await asterisk(lambda session: session.expression("${X}"))).play(b"200 result=0\n") == ""


async def test_arguments_are_quoted(asterisk) -> None:
    script = await asterisk(lambda session: session.set("X", 'a "b" \\ c'))
    await script.play(b"200 result=1\n")
    assert script.asked == ['SET VARIABLE "X" "a \\"b\\" \\\\ c"']


async def test_hangup_line_is_noted_and_the_answer_still_read(asterisk) -> None:
    async def work(session: agi.Session) -> tuple[int, bool]:
        return (await session.execute("Dial", "x")).result, session.gone

    assert await (await asterisk(work)).play(b"HANGUP\n200 result=-1\n") == (-1, True)


@pytest.mark.parametrize("answer", [b"511 Command Not Permitted on a dead channel\n", b""])
async def test_dead_channel_or_lost_connection_is_hung_up(asterisk, answer: bytes) -> None:
    assert isinstance(await (await asterisk(lambda session: session.execute("Echo"))).play(answer), agi.HungUp)


@pytest.mark.parametrize(
    "answer", [b"510 Invalid or unknown command\n", b"520-Usage follows\nmore\n520 End\n", b"rubbish\n", b"200 result=-2\n"]
)
async def test_refusals(asterisk, answer: bytes) -> None:
    assert isinstance(await (await asterisk(lambda session: session.execute("Nothing"))).play(answer), agi.Refused)


@pytest.mark.parametrize("value", ["a\nHANGUP", "a\r", "a\0", "x" * 3000])
async def test_what_would_be_another_command_is_not_sent(asterisk, value: str) -> None:
    script = await asterisk(lambda session: session.set("X", value))
    assert isinstance(await script.play(), agi.Refused)


@pytest.mark.parametrize("value", ["a,b", 'a"b', "a\\", "f(x", "a]"])
async def test_what_would_be_another_assignment_is_not_sent(asterisk, value: str) -> None:
    assert isinstance(await (await asterisk(lambda session: session.assign({"X": value}))).play(), agi.Refused)


async def test_many_values_are_split_over_commands(asterisk) -> None:
    values = {f"V{number}": "x" * 700 for number in range(5)}
    script = await asterisk(lambda session: session.assign(values))
    await script.play(*[b"200 result=0\n"] * 3)
    assert [line.count("=x") for line in script.asked] == [2, 2, 1]


async def test_environment_without_end_is_dropped(asterisk) -> None:
    script = await asterisk(_argument)
    reader, writer = await asyncio.open_connection("127.0.0.1", script.port)
    writer.write(b"agi_x: " + b"y" * (agi.MAX_LINE + 1000))
    async with asyncio.timeout(5):
        with pytest.raises((ConnectionError, asyncio.IncompleteReadError)):
            await reader.readexactly(1)
    writer.close()
    assert script.results == []
