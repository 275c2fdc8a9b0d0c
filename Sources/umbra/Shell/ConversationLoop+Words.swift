extension ConversationLoop {
  /// What the loop itself says, beside the responder.
  enum Words {
    static let interruptAgain =
      "Ctrl-C once more leaves, and your place is kept. Ctrl-D or stop ends gently."
    static let interruptAgainUnkept = "Ctrl-C once more leaves. Ctrl-D or stop ends gently."
    static let paused = "Paused. Your place is kept: umbra inquire --resume goes on from here."
    static let pausedUnkept = "Leaving here. There is no place to come back to in this one."
    static let nothingKept = "Nothing of it was kept."
    static let firstQuestion = "This is the first question."
    static let forgotten = "That is gone. What came before it stays."
    static let nothingToForget = "There is nothing of yours to forget in this conversation."
    static let notWrittenYet = "Nothing of this part is written down so far."
    static let kept = "It stays as it is. Write on, or pass with skip."
    static let noWayBack = "There is no way back from here; stop leaves."
  }
}
