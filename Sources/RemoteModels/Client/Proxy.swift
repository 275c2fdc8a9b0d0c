internal import FoundationEssentials

/// The proxy through which a server is reached, where the environment names one.
///
/// As curl has it: `https_proxy` and `HTTPS_PROXY` for `https`, `http_proxy` for `http`, then `all_proxy`
/// and `ALL_PROXY`; `no_proxy` and `NO_PROXY` list hosts, and domains with all below them, that are
/// reached without. This machine never needs one.
struct Proxy: Hashable, Sendable {
  let host: String
  let port: Int

  /// Finds the proxy for an address; `nil` when it is reached without.
  ///
  /// - Throws: ``ModelError`` with the code `proxy` for one that cannot be used: nobody is to be
  ///   reached on another way than the environment says.
  init?(
    for address: Address,
    in environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(ModelError) {
    func value(_ names: String...) -> String? {
      names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    }
    let named = address.isSecure ? value("https_proxy", "HTTPS_PROXY") : value("http_proxy")
    guard !address.isLoopback, let text = named ?? value("all_proxy", "ALL_PROXY"),
      !Self.leavesOut(address.host, value("no_proxy", "NO_PROXY") ?? "")
    else { return nil }
    guard let proxy = Address(text), !proxy.isSecure, !proxy.host.isEmpty else {
      throw ModelError(
        .proxy,
        "the one in the environment cannot be used; expected one such as http://host:3128, "
          + "without a name or password"
      )
    }
    host = proxy.host
    port = proxy.port ?? 80
  }

  private static func leavesOut(_ host: String, _ list: String) -> Bool {
    list.lowercased().split { $0 == "," || $0 == " " }.contains { entry in
      let name = entry.prefix { $0 != ":" }.drop { $0 == "." || $0 == "*" }
      return entry == "*" || host == name || (!name.isEmpty && host.hasSuffix("." + name))
    }
  }
}
