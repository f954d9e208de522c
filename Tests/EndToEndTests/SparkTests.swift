import Foundation
import Testing

/// The job for Apache Spark, where Java and pyspark are: `.ci/setup spark` installs the latter.
@Suite(.serialized) struct SparkTests {
  /// The Python that has pyspark, nil where it or Java is missing.
  private static let python: String? = {
    let variables = ProcessInfo.processInfo.environment
    let folder =
      variables["SEALREVIEW_SPARK"] ?? (variables["TMPDIR"] ?? "/tmp") + "/sealreview-spark"
    let python = folder + "/bin/python3"
    let found = try? Command.run(
      program: "/bin/sh", ["-c", "java -version && \"$0\" -c 'import pyspark'", python])
    guard found?.code == 0 else {
      print("Java or pyspark is missing (.ci/setup spark): the tests of the Spark job are skipped")
      return nil
    }
    return python
  }()

  /// Reviews the sample with Spark and without.
  ///
  /// - Parameter command: Makes what workers run, given the folder and the real command.
  private func check(_ command: (Scratch, String) throws -> String) throws -> Scratch? {
    guard let python = Self.python else { return nil }
    let scratch = try Scratch()
    let words = ["--rules", "rules/wako", "--as-of", "2021-04-22", "--output"]
    let all = try Command.run(["review", "forms/wako"] + words + [scratch.path + "/all"])
    #expect(all.code == 0, "\(all.diagnostics)")
    let job = try Command.run(
      program: python,
      ["Examples/Spark/review.py", "forms/wako"] + words + [scratch.path + "/spark"] + [
        "--sealreview", try command(scratch, Command.path),
      ], seconds: 300)
    try #require(job.code == 0, "\(job.diagnostics)")
    for name in try scratch.contents("all") {
      #expect(try scratch.read("spark/" + name) == scratch.read("all/" + name), "\(name)")
    }
    #expect(try scratch.contents("all") == scratch.contents("spark"))
    return scratch
  }

  @Test(.timeLimit(.minutes(10))) func `Spark's review is that of one machine`() throws {
    _ = try check { $1 }
  }

  @Test(.timeLimit(.minutes(10))) func `workers that are killed change nothing`() throws {
    let scratch = try check { scratch, command in
      let script = """
        #!/bin/sh
        if [ "$1" = decide ]; then
          mkdir "\(scratch.path)/worker-killed" 2>/dev/null && kill -9 $PPID
          mkdir "\(scratch.path)/command-killed" 2>/dev/null && kill -9 $$
        fi
        exec "\(command)" "$@"

        """
      let path = try scratch.write("dying", script)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      return path
    }
    if let scratch { #expect(scratch.exists("worker-killed") && scratch.exists("command-killed")) }
  }
}
