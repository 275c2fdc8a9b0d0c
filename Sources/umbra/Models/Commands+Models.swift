/// `/responder` and `/privacy`.
extension Commands {
  /// Says who holds up the other side, or changes it.
  func responder(_ name: String) -> String {
    guard let responders else { return "This question is umbra’s own, and the script asks it." }
    guard name.isEmpty else { return change(responders, to: name) }
    return "Now: \(responders.choice.description.forTerminal). "
      + "/responder script, /responder model or /responder guided changes it."
  }

  private func change(_ responders: ResponderSwitch, to text: String) -> String {
    guard let choice = ResponderChoice(text) else {
      return "Found ‘\(text.forTerminal)’, expected \(ResponderChoice.expected)."
    }
    do throws(Failure) {
      responders.choice = try parts.checked(choice)
      return "From the next turn on: \(choice.description.forTerminal)."
    } catch {
      return error.sentence
    }
  }

  /// Says where the person's words are, and who got any.
  var privacy: String {
    let all = parts.modelRecords.sent + (responders?.unwritten ?? [])
    let sent = all.filter { !$0.local }
    let kept =
      parts.options.isPrivate
      ? "Nothing of this is written down."
      : "What you write is kept on this machine, as umbra privacy says."
    let handed = all.count { $0.origin == ModelRecords.program }
    let programs =
      handed == 0
      ? "" : " \(handed == 1 ? "1 turn was" : "\(handed) turns were") handed to programs of yours."
    guard let last = sent.last else {
      return "\(kept) umbra never sent anything to another machine.\(programs)"
    }
    let turns = sent.count == 1 ? "1 turn" : "\(sent.count) turns"
    return "\(kept) \(turns) went to other machines so far, the last on "
      + "\(last.time) to \(last.origin).\(programs) /responder script stops that."
  }
}
