import Journal
import SystemPackage
import Testing

/// Expects a journal error with this code, whose words say nothing of what the person said.
func expectJournalError(
  _ code: JournalError.Code,
  errno: Errno? = nil,
  sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () async throws -> Void
) async {
  do {
    try await body()
    Issue.record("nothing was thrown, expected \(code)", sourceLocation: sourceLocation)
  } catch let error as JournalError {
    #expect(error.code == code, sourceLocation: sourceLocation)
    #expect(!error.description.isEmpty, sourceLocation: sourceLocation)
    if let errno { #expect(error.errno == errno, sourceLocation: sourceLocation) }
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
}
