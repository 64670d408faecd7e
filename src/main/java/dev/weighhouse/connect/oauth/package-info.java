/**
 * Signing in by OAuth 2: authorization code with PKCE (RFC 6749, 7636, 8252), tokens renewed one at a time, and revoked. The
 * messages are Nimbus', the transport OkHttp's, the secrets {@code crossing}'s port {@code Secrets}.
 *
 * <p>A provider whose service signs people in so implements {@link dev.weighhouse.connect.oauth.SignsIn}; screens and commands
 * find it there and run a {@link dev.weighhouse.connect.oauth.SignIn}. It knows no provider, no screen and no vault.
 */
@NullMarked
package dev.weighhouse.connect.oauth;

import org.jspecify.annotations.NullMarked;
