#if RemoteModels
internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NIOSSL

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

extension ModelError {
  /// What an error means that came up while an endpoint was spoken with.
  ///
  /// A server that repeats the key in its words is not quoted with it.
  ///
  /// - Throws: `CancellationError`, for one that means that.
  static func of(
    _ error: any Error,
    at endpoint: Endpoint,
    hiding key: String?
  ) throws -> ModelError {
    var known = try network(error)
    if known.detail.isEmpty {
      switch known.code {
      case .refused: known.detail = endpoint.address.origin
      case .unknownHost, .unreachable, .tls: known.detail = endpoint.address.host
      default: break
      }
    } else if known.code == .tls || known.code == .unreachable {
      known.detail = endpoint.address.host + ": " + known.detail
    }
    if known.code == .key, !endpoint.keySource.isEmpty {
      known.detail += (known.detail.isEmpty ? "" : "; ") + endpoint.keySource + " was used"
    }
    if let key, !key.isEmpty { known.detail = known.detail.replacing(key, with: "…") }
    return known
  }

  private static func network(_ error: any Error) throws -> ModelError {
    if Task.isCancelled || error is CancellationError { throw CancellationError() }
    if let error = error as? ModelError { return error }
    if let error = error as? NIOConnectionError {
      if error.dnsAError != nil && error.connectionErrors.isEmpty {
        return ModelError(.unknownHost)
      }
      let refused = error.connectionErrors.contains { failed in
        (failed.error as? IOError)?.errnoCode == ECONNREFUSED
      }
      return ModelError(refused ? .refused : .unreachable)
    }
    if error is NIOSSLError || error is BoringSSLError || error is NIOSSLExtraError {
      return ModelError(.tls, reason(ofUnsafe: error))
    }
    if let error = error as? HTTPClientError {
      switch error {
      case .connectTimeout: return ModelError(.unreachable, "it does not answer")
      case .tlsHandshakeTimeout: return ModelError(.tls, "it took too long")
      case .proxyAuthenticationRequired, .invalidProxyResponse: return ModelError(.proxy)
      case .remoteConnectionClosed: return ModelError(.truncated)
      case .cancelled: throw CancellationError()
      default: return ModelError(.unreachable, error.shortDescription)
      }
    }
    if error is HTTPParserError { return ModelError(.truncated) }
    if let error = error as? IOError {
      return ModelError(error.errnoCode == ECONNREFUSED ? .refused : .truncated)
    }
    return ModelError(.unreachable, String(describing: type(of: error)))
  }

  /// Why a connection could not be made safe, as far as the library of TLS says.
  private static func reason(ofUnsafe error: any Error) -> String {
    let text = "\(error)"
    func says(_ words: String...) -> Bool { words.contains { text.contains($0) } }
    if says("CERTIFICATE_VERIFY_FAILED", "failedToValidateHostname") {
      return
        "its certificate is out of date, for another host, or from somebody who is not trusted here"
    }
    if says("WRONG_VERSION_NUMBER", "HTTP_REQUEST") { return "it speaks no https there" }
    if says("noSuchFilesystemObject", "failedToLoadCertificate") {
      return "the file of certificates to trust cannot be read"
    }
    return ""
  }
}
#endif
