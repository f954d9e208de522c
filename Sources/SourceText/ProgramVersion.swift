/// The version of SealReview, as the command says it and a review writes it.
public let programVersion = "0.1.0"
