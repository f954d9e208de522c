internal import Glibc

/// Another program, run to its end without a shell: its input is a file, its output is taken.
enum ChildProcess {
  /// - Parameters:
  ///   - words: The program's absolute path, and what it is given.
  ///   - input: What its standard input is.
  ///   - outputLimit: How many bytes it may write.
  /// - Throws: ``AttachmentProblem`` where it cannot be run, writes too much or takes too long; it is ended then.
  static func run(
    _ words: [String], input: Descriptor, outputLimit: Int, _ deadline: Deadline
  ) throws(AttachmentProblem) -> (exitCode: Int, output: [UInt8]) {
    let (readEnd, writeEnd) = try pipe()
    let child = try start(words, input, writeEnd)
    writeEnd.close()
    var status: CInt = 0
    do throws(AttachmentProblem) {
      let output = try read(readEnd.descriptor, limit: outputLimit, deadline)
      while unsafe waitpid(child, &status, WNOHANG) == 0 {
        try deadline.check()
        usleep(1_000)
      }
      let signal = status & 0x7F
      return (Int(signal == 0 ? (status >> 8) & 0xFF : 128 + signal), output)
    } catch {
      kill(child, SIGKILL)
      unsafe waitpid(child, &status, 0)
      throw error
    }
  }

  /// One end of a pipe, closed early or with its owner.
  private final class PipeEnd {
    private var owned: Descriptor?
    var descriptor: Descriptor { owned! }
    init(_ number: CInt) { owned = Descriptor(number) }
    func close() { owned = nil }
  }

  private static func pipe() throws(AttachmentProblem) -> (PipeEnd, PipeEnd) {
    var ends: [CInt] = [-1, -1]
    guard unsafe Glibc.pipe(&ends) == 0 else { throw .system(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (PipeEnd(ends[0]), PipeEnd(ends[1]))
  }

  private static func start(
    _ words: [String], _ input: Descriptor, _ output: PipeEnd
  ) throws(AttachmentProblem) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input.number, STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, output.descriptor.number, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments = unsafe copies(of: words)
    var environment = unsafe copies(of: ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"])
    let copied = unsafe arguments + environment
    defer { for index in unsafe copied.indices { unsafe free(copied[index]) } }
    var child: pid_t = 0
    let code = unsafe posix_spawn(&child, words[0], &actions, nil, &arguments, &environment)
    guard code == 0 else { throw .system(code) }
    return child
  }

  /// The texts as C wants them, behind them a null; the caller frees them.
  private static func copies(of texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    unsafe texts.map { text in unsafe strdup(text) } + [nil]
  }

  private static func read(
    _ pipe: Descriptor, limit: Int, _ deadline: Deadline
  ) throws(AttachmentProblem) -> [UInt8] {
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      var waited = pollfd(fd: pipe.number, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&waited, 1, deadline.millisecondsLeft)
      if ready < 0, errno == EINTR { continue }
      guard ready >= 0 else { throw .system(errno) }
      guard ready > 0 else { throw deadline.problem }
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(pipe.number, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(errno) }
      if count == 0 { return output }
      guard output.count + count <= limit else { throw .tooMuchText(limit: limit) }
      output += piece[..<count]
    }
  }
}
