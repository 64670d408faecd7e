package dev.weighhouse.ui.common;

/**
 * The ways to get a workspace, offered by the welcome screen and by the menu of the window.
 *
 * @param sample opens a fresh copy of the sample company
 * @param create asks for a company and makes a workspace
 * @param open asks for a file
 */
public record WorkspaceActions(Action sample, Action create, Action open) {}
