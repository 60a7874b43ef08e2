"""Opens carriers' passwords: AES-256-GCM by the OpenSSL that Kamailio's root has anyway (format of `ramal.kit.sealing`)."""

import base64
import binascii
import ctypes
import ctypes.util
from functools import cache

_VERSION = "v1."
_NONCE = 12
_TAG = 16
_SET_TAG = 0x11


class SealBrokenError(ValueError):
    """The text was changed, or sealed with another key or for another purpose."""


@cache
def _library() -> ctypes.CDLL:
    library = ctypes.CDLL(ctypes.util.find_library("crypto") or "libcrypto.so.3")
    library.EVP_CIPHER_CTX_new.restype = ctypes.c_void_p
    library.EVP_aes_256_gcm.restype = ctypes.c_void_p
    library.EVP_CIPHER_CTX_free.argtypes = [ctypes.c_void_p]
    library.EVP_DecryptInit_ex.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p]
    library.EVP_DecryptUpdate.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.POINTER(ctypes.c_int), ctypes.c_char_p, ctypes.c_int]
    library.EVP_DecryptFinal_ex.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.POINTER(ctypes.c_int)]
    library.EVP_CIPHER_CTX_ctrl.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.c_char_p]
    return library


def unseal(key: str, text: str, purpose: str) -> str:
    """Return what was sealed for `purpose` under `key` (base64 of 32 bytes). Raise SealBrokenError."""
    try:
        raw = base64.urlsafe_b64decode(text.removeprefix(_VERSION))
        secret = base64.b64decode(key)
    except (binascii.Error, ValueError) as error:
        raise SealBrokenError(purpose) from error
    if len(raw) < _NONCE + _TAG or len(secret) != 32:  # noqa: PLR2004 - AES-256
        raise SealBrokenError(purpose)
    return _decrypt(secret, raw[:_NONCE], raw[_NONCE:-_TAG], (raw[-_TAG:], purpose.encode())).decode()


def _decrypt(key: bytes, nonce: bytes, data: bytes, proof: tuple[bytes, bytes]) -> bytes:
    library, (tag, purpose) = _library(), proof
    context = library.EVP_CIPHER_CTX_new()
    out, length = ctypes.create_string_buffer(len(data) + _TAG), ctypes.c_int()
    try:
        good = (
            library.EVP_DecryptInit_ex(context, library.EVP_aes_256_gcm(), None, key, nonce)
            and library.EVP_DecryptUpdate(context, None, ctypes.byref(length), purpose, len(purpose))
            and library.EVP_DecryptUpdate(context, out, ctypes.byref(length), data, len(data))
            and library.EVP_CIPHER_CTX_ctrl(context, _SET_TAG, _TAG, tag)
        )
        size = length.value
        if not good or library.EVP_DecryptFinal_ex(context, None, ctypes.byref(length)) != 1:
            raise SealBrokenError
        return out.raw[:size]
    finally:
        library.EVP_CIPHER_CTX_free(context)
