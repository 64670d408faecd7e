package dev.weighhouse.connect.oauth;

/** What beginning a sign-in comes to: a sign-in under way, or the reason why there is none. */
public sealed interface SignInStart permits SignIn, NotSigned {}
