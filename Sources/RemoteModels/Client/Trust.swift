#if RemoteModels
internal import FoundationEssentials
internal import NIOSSL

/// Whose certificates are trusted.
///
/// Those of the system, or of the file that `SSL_CERT_FILE` names, as other programs have it; and those
/// of a file that is named for one endpoint, such as a server of one's own with a certificate of one's
/// own.
struct Trust: Hashable {
  /// A file of certificates in PEM form that replaces the system's.
  let system: String?
  /// One that is trusted beside them.
  let own: String?

  init(
    certificates: String?,
    in environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    system = environment["SSL_CERT_FILE"].flatMap { $0.isEmpty ? nil : $0 }
    own = certificates
  }

  var configuration: TLSConfiguration {
    var configuration = TLSConfiguration.makeClientConfiguration()
    if let system { configuration.trustRoots = .file(system) }
    if let own { configuration.additionalTrustRoots = [.file(own)] }
    return configuration
  }
}
#endif
